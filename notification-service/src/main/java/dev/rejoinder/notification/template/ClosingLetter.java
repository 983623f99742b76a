package dev.rejoinder.notification.template;

import java.util.List;
import java.util.stream.Stream;

/** Tells a shopper that a case has ended, and that nobody has told us of a decision for either side. */
final class ClosingLetter {

    private final ShopperFrame frame;
    private final DecisionWords words;
    private final String order;
    private final String amount;
    private final String refunded;

    private ClosingLetter(Template template, Situation situation) {
        this.frame = new ShopperFrame(template, situation);
        this.words = frame.decision();
        this.order = situation.reference();
        this.amount = situation.amount();
        this.refunded = situation.givenBack();
    }

    static Letter withdrawn(Situation situation) {
        return new ClosingLetter(Template.SHOPPER_CLOSED_WITHDRAWN, situation).withdrawn();
    }

    static Letter noFault(Situation situation) {
        return new ClosingLetter(Template.SHOPPER_CLOSED_NO_FAULT, situation).noFault();
    }

    static Letter expired(Situation situation) {
        return new ClosingLetter(Template.SHOPPER_CLOSED_EXPIRED, situation).expired();
    }

    private Letter withdrawn() {
        String aboutPayment = words.withdrawn_lead_chargeback(amount, order);
        return letter(
                said(
                        frame.choose(words.withdrawn_lead_claim(order, amount), aboutPayment, aboutPayment),
                        refunded == null ? words.withdrawn_money() : words.refunded(refunded)),
                said(frame.choose(
                        words.withdrawn_mistake_claim(),
                        words.withdrawn_mistake_chargeback(),
                        words.closed_ask_unrecognised())));
    }

    private Letter noFault() {
        return letter(
                said(
                        frame.choose(
                                words.no_fault_lead_claim(order, amount),
                                words.no_fault_lead_chargeback(amount, order),
                                words.no_fault_lead_unrecognised(amount, order)),
                        frame.choose(words.no_fault_money_claim(), null, null),
                        refunded == null ? null : words.refunded(refunded)),
                said(whoCanTell(), frame.choose(words.no_fault_bank(), null, null)));
    }

    private Letter expired() {
        String aboutPayment = words.expired_lead_chargeback(amount, order);
        String title = frame.choose(
                words.expired_title_claim(), words.expired_title_chargeback(), words.expired_title_chargeback());
        return letter(
                title,
                title,
                said(
                        frame.choose(words.expired_lead_claim(order, amount), aboutPayment, aboutPayment),
                        refunded == null ? null : words.refunded(refunded)),
                said(whoCanTell()));
    }

    private String whoCanTell() {
        return frame.choose(words.closed_ask_claim(), words.closed_ask_chargeback(), words.closed_ask_unrecognised());
    }

    private Letter letter(List<String> lead, List<String> steps) {
        return letter(
                frame.choose(
                        words.closed_subject_claim(),
                        words.closed_subject_chargeback(),
                        words.closed_subject_unrecognised()),
                frame.choose(
                        words.closed_title_claim(), words.closed_title_chargeback(), words.closed_title_unrecognised()),
                lead,
                steps);
    }

    private Letter letter(String subject, String title, List<String> lead, List<String> steps) {
        Section.Builder next = Section.titled(words.options_title());
        steps.forEach(next::step);
        return frame.letter(
                subject,
                words.decision_preheader(frame.shop()),
                title,
                lead,
                frame.progress(),
                next.step(words.order_question(frame.shop())));
    }

    private static List<String> said(String... sentences) {
        return Stream.of(sentences).filter(sentence -> sentence != null).toList();
    }
}
