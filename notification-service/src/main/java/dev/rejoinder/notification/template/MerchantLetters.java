package dev.rejoinder.notification.template;

import dev.rejoinder.notification.dispute.Dispute;
import java.util.ArrayList;
import java.util.List;

/** Writes to merchants: what was claimed, by when to answer, what the packet has and lacks, what to do. */
final class MerchantLetters {

    private final Situation situation;
    private final Dispute dispute;
    private final MerchantPage page;
    private final MerchantWords words;
    private final String day;

    private MerchantLetters(Situation situation, LettersConfig config) {
        this.situation = situation;
        this.dispute = situation.dispute();
        this.page = new MerchantPage(situation, config);
        this.words = Vocabulary.in(situation.language()).merchant();
        this.day = page.day();
    }

    static Letter opened(Situation situation, LettersConfig config) {
        MerchantLetters letters = new MerchantLetters(situation, config);
        return letters.letter(letters.openedSubject(), letters.openedTitle(), letters.openedLead());
    }

    static Letter updated(Situation situation, LettersConfig config) {
        MerchantLetters letters = new MerchantLetters(situation, config);
        return letters.letter(letters.updatedSubject(), letters.updatedTitle(), letters.updatedLead());
    }

    private Letter letter(String subject, String title, List<String> lead) {
        return page.letter(
                subject,
                page.preheader(),
                title,
                lead,
                ReasonSection.of(situation),
                page.next(),
                page.packet(),
                page.steps());
    }

    private String openedSubject() {
        String amount = situation.amount();
        if (situation.isLate()) {
            return situation.isChargeback() ? words.chargeback_subject_late(amount) : words.claim_subject_late(amount);
        }
        return situation.isChargeback() ? words.chargeback_subject(amount, day) : words.claim_subject(amount, day);
    }

    private String openedTitle() {
        return situation.isChargeback() ? words.chargeback_title() : words.claim_title();
    }

    private List<String> openedLead() {
        String amount = situation.amount();
        String order = situation.reference();
        List<String> lead = new ArrayList<>();
        lead.add(situation.isChargeback() ? words.chargeback_lead(amount, order) : words.claim_lead(amount, order));
        if (dispute.lacksDetails()) {
            lead.add(words.bare());
        }
        lead.add(situation.isChargeback() ? words.chargeback_stake() : words.claim_stake());
        return lead;
    }

    private String updatedSubject() {
        if (situation.isLate()) {
            return words.updated_late_subject();
        }
        return switch (foremost()) {
            case DEADLINE -> words.updated_deadline_subject(day);
            case COMPLETE -> words.updated_complete_subject(day);
            case DETAILS -> words.updated_details_subject(day);
        };
    }

    private String updatedTitle() {
        return switch (foremost()) {
            case DEADLINE -> words.updated_deadline_title();
            case COMPLETE -> words.updated_complete_title();
            case DETAILS -> words.updated_details_title();
        };
    }

    private List<String> updatedLead() {
        return situation.changes().stream()
                .sorted()
                .map(change -> switch (change) {
                    case DEADLINE -> words.updated_deadline(page.answerBy());
                    case COMPLETE -> words.updated_complete();
                    case DETAILS -> words.updated_details();
                })
                .toList();
    }

    private Change foremost() {
        return situation.changes().stream().sorted().findFirst().orElse(Change.DETAILS);
    }
}
