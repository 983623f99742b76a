package dev.rejoinder.notification.template;

import dev.rejoinder.event.DisputeState;
import java.util.ArrayList;
import java.util.List;

/** Tells a shopper that Amazon or the bank looks at the case once more: who, by when, and what the shop does meanwhile. */
final class AgainLetter {

    private final Situation situation;
    private final ShopperFrame frame;
    private final NewsWords words;

    private AgainLetter(Situation situation) {
        this.situation = situation;
        this.frame = new ShopperFrame(Template.SHOPPER_LOOKED_AT_AGAIN, situation);
        this.words = frame.news();
    }

    static Letter write(Situation situation) {
        return new AgainLetter(situation).letter();
    }

    /** What the shop does once more. */
    static String answer(Situation situation) {
        AgainLetter letter = new AgainLetter(situation);
        return situation.isChargeback() ? letter.answerToBank() : letter.answerToAmazon();
    }

    private Letter letter() {
        String order = situation.reference();
        String amount = situation.amount();
        ShopperWords known = frame.words();
        String aboutPayment = words.again_lead_chargeback(amount, order);
        String subject = frame.choose(
                words.again_subject_claim(), words.again_subject_chargeback(), words.again_subject_unrecognised());
        return frame.letter(
                subject,
                words.again_preheader(frame.shop()),
                subject,
                lead(frame.choose(words.again_lead_claim(order, amount), aboutPayment, aboutPayment)),
                frame.progress(),
                Section.titled(known.next_title())
                        .step(answer(situation))
                        .step(situation.isChargeback() ? known.chargeback_decides() : known.claim_decides())
                        .step(
                                situation.isChargeback()
                                        ? known.chargeback_nothing_to_do()
                                        : known.claim_nothing_to_do()));
    }

    private List<String> lead(String news) {
        List<String> lead = new ArrayList<>(List.of(news));
        lead.addAll(frame.opening());
        if (!frame.isUnrecognised()) {
            lead.add(words.again_money());
        }
        return lead;
    }

    private String answerToAmazon() {
        if (isAnswered()) {
            return words.again_answered_claim();
        }
        if (situation.isLate()) {
            return words.again_answers_claim();
        }
        String date = situation.answerBy();
        return situation.isDeadlineTold() ? words.again_until_claim(date) : words.again_planned_claim(date);
    }

    private String answerToBank() {
        if (isAnswered()) {
            return words.again_answered_chargeback();
        }
        if (situation.isLate()) {
            return words.again_answers_chargeback();
        }
        String date = situation.answerBy();
        return situation.isDeadlineTold() ? words.again_until_chargeback(date) : words.again_planned_chargeback(date);
    }

    private boolean isAnswered() {
        return situation.dispute().state() == DisputeState.ANSWERED;
    }
}
