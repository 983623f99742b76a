package dev.rejoinder.notification.template;

import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.dispute.Dispute;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes to merchants: what was claimed, by when to answer, what the packet has and lacks, what to do. */
final class MerchantLetters {

    /** How evidence-service names its rules. */
    private static final Pattern DAYS = Pattern.compile(".*-([0-9]{1,2})-(calendar|business)-days");

    private final Situation situation;
    private final Dispute dispute;
    private final LettersConfig config;
    private final Vocabulary vocabulary;
    private final MerchantWords words;
    private final String answerBy;
    private final String day;

    private MerchantLetters(Situation situation, LettersConfig config) {
        this.situation = situation;
        this.dispute = situation.dispute();
        this.config = config;
        this.vocabulary = Vocabulary.in(situation.language());
        this.words = vocabulary.merchant();
        this.answerBy = situation.formats().dateTime(dispute.deadline().respondBy());
        this.day = situation.formats().shortLastDay(dispute.deadline().respondBy());
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
        Words common = vocabulary.common();
        return new Letter(
                situation.language(),
                situation.subject(subject),
                preheader(),
                Look.of(situation.profile()),
                title,
                common.greeting_nobody(),
                lead,
                CaseCard.progress(situation, Audience.MERCHANT),
                List.of(
                        ReasonSection.of(situation),
                        next(),
                        packet(),
                        steps(),
                        CaseCard.facts(situation, Audience.MERCHANT)),
                Section.titled(words.help_title())
                        .say(words.help())
                        .row(common.email(), config.help(), "mailto:" + config.help())
                        .build(),
                List.of(words.footer(situation.profile().name())));
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
                    case DEADLINE -> words.updated_deadline(answerBy);
                    case COMPLETE -> words.updated_complete();
                    case DETAILS -> words.updated_details();
                })
                .toList();
    }

    private Change foremost() {
        return situation.changes().stream().sorted().findFirst().orElse(Change.DETAILS);
    }

    private String preheader() {
        int has = dispute.packet().has().size();
        int all = has + dispute.packet().lacks().size();
        return all == 0 ? words.preheader_bare(answerBy) : words.preheader(answerBy, has, all);
    }

    private Section next() {
        return Section.titled(words.next_title())
                .stress(situation.isLate() ? words.answer_was(answerBy) : words.answer_by(answerBy))
                .say(source())
                .say(situation.isChargeback() ? words.chargeback_decides() : words.claim_decides())
                .build();
    }

    private String source() {
        return switch (dispute.deadline().source()) {
            case AMAZON_API -> words.source_amazon_api();
            case AMAZON_MAIL -> words.source_amazon_mail();
            case MERCHANT -> words.source_merchant();
            case RULE -> rule(dispute.deadline().rule());
        };
    }

    private String rule(String name) {
        Matcher days = DAYS.matcher(name);
        if (!days.matches()) {
            return words.source_rule(Plain.line(name));
        }
        return days.group(2).equals("calendar")
                ? words.source_calendar_days(days.group(1))
                : words.source_business_days(days.group(1));
    }

    private Section packet() {
        Dispute.Packet packet = dispute.packet();
        int all = packet.has().size() + packet.lacks().size();
        Section.Builder section = Section.titled(
                all == 0
                        ? words.packet_title_bare()
                        : words.packet_title(packet.has().size(), all));
        if (all == 0) {
            section.say(words.packet_bare());
        } else {
            section.say(packet.isComplete() ? words.packet_complete() : words.packet_lacks());
        }
        packet.has().forEach(kind -> section.there(vocabulary.evidence().kind(kind)));
        packet.lacks().forEach(kind -> section.missing(vocabulary.evidence().kind(kind), words.missing()));
        return section.link(words.packet_link(), config.packet(dispute.id()))
                .note(words.packet_link_note())
                .build();
    }

    private Section steps() {
        boolean incomplete = !dispute.packet().lacks().isEmpty();
        Section.Builder section = Section.titled(words.steps_title());
        Stream.of(
                        dispute.lacksDetails() ? words.step_read_case() : words.step_compare(),
                        incomplete ? words.step_complete() : null,
                        situation.isChargeback() ? words.step_choose_chargeback() : words.step_choose_claim(),
                        handIn(),
                        situation.isChargeback() ? words.step_not_twice() : null)
                .forEach(section::step);
        return section.build();
    }

    private String handIn() {
        return situation.isChargeback() ? words.step_hand_in_chargeback(day) : words.step_hand_in_claim(day);
    }
}
