package dev.rejoinder.notification.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells a shopper what Amazon or the bank has decided: whose word it was, what it means for the money, what can be done. */
final class DecisionLetter {

    /** Ten working days. */
    private static final Duration LONGEST_WAY = Duration.ofDays(14);

    private final Situation situation;
    private final ShopperFrame frame;
    private final DecisionWords words;
    private final String order;
    private final String amount;
    private final String refunded;

    private DecisionLetter(Template template, Situation situation) {
        this.situation = situation;
        this.frame = new ShopperFrame(template, situation);
        this.words = frame.decision();
        this.order = situation.reference();
        this.amount = situation.amount();
        this.refunded = situation.givenBack();
    }

    static Letter granted(Situation situation) {
        return new DecisionLetter(Template.SHOPPER_DECIDED_FOR_SHOPPER, situation).granted();
    }

    static Letter denied(Situation situation) {
        return new DecisionLetter(Template.SHOPPER_DECIDED_FOR_SHOP, situation).denied();
    }

    private Letter granted() {
        String date = situation.formats().date(situation.now().plus(LONGEST_WAY));
        return frame.letter(
                frame.choose(
                        words.granted_subject_claim(),
                        words.granted_subject_chargeback(),
                        words.decision_subject_unrecognised()),
                words.decision_preheader(frame.shop()),
                frame.choose(
                        words.granted_title_claim(),
                        words.granted_title_chargeback(),
                        words.decision_title_unrecognised()),
                grantedLead(),
                frame.progress(),
                Section.titled(frame.words().next_title())
                        .step(frame.choose(
                                refunded == null ? words.granted_details_claim() : words.granted_details_refunded(),
                                words.granted_details_chargeback(),
                                words.granted_details_unrecognised()))
                        .step(frame.choose(
                                refunded == null
                                        ? words.granted_missing_claim(date, frame.shop())
                                        : words.granted_missing_refunded(date, frame.shop()),
                                words.granted_missing_chargeback(date, frame.shop()),
                                words.order_question(frame.shop()))));
    }

    private List<String> grantedLead() {
        List<String> lead = new ArrayList<>();
        lead.add(frame.choose(
                words.granted_lead_claim(order, amount),
                words.granted_lead_chargeback(amount, order),
                words.granted_lead_unrecognised(amount, order)));
        lead.add(grantedMoney());
        lead.addAll(frame.opening());
        return lead;
    }

    private String grantedMoney() {
        if (refunded == null) {
            return frame.choose(
                    words.granted_money_claim(), words.granted_money_chargeback(), words.granted_money_unrecognised());
        }
        return frame.choose(
                words.granted_refunded_claim(refunded),
                words.granted_refunded_chargeback(refunded),
                words.refunded(refunded));
    }

    /** What can be done comes before any word of regret. */
    private Letter denied() {
        return frame.letter(
                frame.choose(
                        words.denied_subject_claim(),
                        words.denied_subject_chargeback(),
                        words.decision_subject_unrecognised()),
                words.denied_preheader(),
                frame.choose(
                        words.denied_title_claim(),
                        words.denied_title_chargeback(),
                        words.decision_title_unrecognised()),
                Stream.of(
                                frame.choose(
                                        words.denied_lead_claim(order, amount),
                                        words.denied_lead_chargeback(amount, order),
                                        words.denied_lead_unrecognised(amount, order)),
                                frame.choose(
                                        words.denied_who_claim(),
                                        words.denied_who_chargeback(),
                                        words.denied_who_unrecognised()),
                                frame.choose(words.denied_money_claim(), words.denied_money_chargeback(), null),
                                refunded == null ? null : words.refunded(refunded))
                        .filter(sentence -> sentence != null)
                        .toList(),
                frame.progress(),
                Section.titled(words.options_title())
                        .step(frame.choose(
                                words.denied_appeal_claim(),
                                words.denied_appeal_chargeback(),
                                words.denied_appeal_unrecognised()))
                        .step(frame.choose(words.denied_term_claim(), null, null))
                        .step(words.denied_shop(frame.shop())));
    }
}
