package dev.rejoinder.notification.template;

import dev.rejoinder.event.Audience;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Shopper;
import dev.rejoinder.notification.profile.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes to shoppers: that the matter is with the shop, what happens next, who decides, how to reach a person. Neither
 * promises a result nor asks to withdraw; carries no address and no code.
 */
final class ShopperLetters {

    private static final Set<FilingReason> UNRECOGNISED = Set.of(FilingReason.UNRECOGNIZED, FilingReason.FRAUDULENT);

    private final Situation situation;
    private final Words common;
    private final ShopperWords words;
    private final String shop;

    private ShopperLetters(Situation situation) {
        Vocabulary vocabulary = Vocabulary.in(situation.language());
        this.situation = situation;
        this.common = vocabulary.common();
        this.words = vocabulary.shopper();
        this.shop = situation.profile().name();
    }

    static Letter received(Situation situation) {
        return new ShopperLetters(situation).letter();
    }

    private Letter letter() {
        return new Letter(
                situation.language(),
                situation.subject(subject()),
                situation.isChargeback() ? words.chargeback_preheader(shop) : words.claim_preheader(shop),
                Look.of(situation.profile()),
                title(),
                greeting(),
                lead(),
                CaseCard.progress(situation, Audience.SHOPPER),
                List.of(next(), CaseCard.facts(situation, Audience.SHOPPER)),
                person(),
                List.of(words.footer(shop)));
    }

    /** The order's shopper need not be the person whose card it was. */
    private boolean isUnrecognised() {
        return situation.isChargeback()
                && situation.dispute().reason() != null
                && UNRECOGNISED.contains(situation.dispute().reason());
    }

    private String subject() {
        if (isUnrecognised()) {
            return words.unrecognised_subject();
        }
        return situation.isChargeback() ? words.chargeback_subject() : words.claim_subject();
    }

    private String title() {
        if (isUnrecognised()) {
            return words.unrecognised_title();
        }
        return situation.isChargeback() ? words.chargeback_title() : words.claim_title();
    }

    private String greeting() {
        Shopper shopper = situation.dispute().shopper();
        String name = shopper == null ? null : Plain.line(shopper.name());
        return name == null || name.isEmpty() ? common.greeting_nobody() : common.greeting(name);
    }

    private List<String> lead() {
        String order = situation.reference();
        String amount = situation.amount();
        if (isUnrecognised()) {
            return List.of(words.unrecognised_lead(order, amount), words.unrecognised_sorry());
        }
        return situation.isChargeback()
                ? List.of(words.chargeback_lead(order, amount), words.chargeback_sorry(), words.chargeback_money())
                : List.of(words.claim_lead(order, amount), words.claim_sorry(), words.claim_money());
    }

    private Section next() {
        List<String> steps = new ArrayList<>();
        steps.add(situation.isChargeback() ? chargebackAnswer() : claimAnswer());
        steps.add(situation.isChargeback() ? words.chargeback_decides() : words.claim_decides());
        steps.add(situation.isChargeback() ? words.chargeback_nothing_to_do() : words.claim_nothing_to_do());
        if (isUnrecognised()) {
            steps.add(words.unrecognised_known_after_all());
        }
        Section.Builder section = Section.titled(words.next_title());
        steps.forEach(section::step);
        return section.build();
    }

    private String claimAnswer() {
        if (situation.isLate()) {
            return words.claim_answer();
        }
        return isTold() ? words.claim_answer_until(answerBy()) : words.claim_answer_planned(answerBy());
    }

    private String chargebackAnswer() {
        if (situation.isLate()) {
            return words.chargeback_answer();
        }
        return isTold() ? words.chargeback_answer_until(answerBy()) : words.chargeback_answer_planned(answerBy());
    }

    /** A date that a rule of ours assumes is no date Amazon has set. */
    private boolean isTold() {
        return situation.dispute().deadline().source() != Deadline.Source.RULE;
    }

    private String answerBy() {
        return situation.formats().lastDay(situation.dispute().deadline().respondBy());
    }

    private Section person() {
        Contact contact = situation.profile().contact();
        return Section.titled(words.person_title(shop))
                .say(words.person())
                .row(common.email(), contact.email(), "mailto:" + contact.email())
                .row(common.phone(), contact.phone(), telephone(contact.phone()))
                .row(common.website(), contact.url(), contact.url())
                .row(common.hours(), contact.hours())
                .build();
    }

    private static String telephone(String phone) {
        return phone == null ? null : "tel:" + phone.replaceAll("[^+0-9]", "");
    }
}
