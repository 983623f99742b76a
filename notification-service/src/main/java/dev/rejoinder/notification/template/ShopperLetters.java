package dev.rejoinder.notification.template;

import java.util.ArrayList;
import java.util.List;

/** Writes to shoppers that the matter is with the shop, what happens next, and who decides. */
final class ShopperLetters {

    private final Situation situation;
    private final ShopperFrame frame;
    private final ShopperWords words;

    private ShopperLetters(Situation situation) {
        this.situation = situation;
        this.frame =
                new ShopperFrame(Template.receivedForShopper(situation.dispute().kind()), situation);
        this.words = frame.words();
    }

    static Letter received(Situation situation) {
        return new ShopperLetters(situation).letter();
    }

    /** What the shop does first. */
    static String answer(Situation situation) {
        ShopperLetters letters = new ShopperLetters(situation);
        return situation.isChargeback() ? letters.chargebackAnswer() : letters.claimAnswer();
    }

    private Letter letter() {
        String date = situation.isLate() ? null : situation.answerBy();
        return frame.letter(
                frame.choose(words.claim_subject(), words.chargeback_subject(), words.unrecognised_subject()),
                situation.isChargeback() ? words.chargeback_preheader(date) : words.claim_preheader(date),
                frame.choose(words.claim_title(), words.chargeback_title(), words.unrecognised_title()),
                lead(),
                frame.progress(),
                StatementSection.of(situation)
                        .map(statement -> new Section.Builder[] {next(), statement})
                        .orElseGet(() -> new Section.Builder[] {next()}));
    }

    private List<String> lead() {
        String order = situation.reference();
        String amount = situation.amount();
        List<String> lead = new ArrayList<>();
        lead.add(frame.choose(
                words.claim_lead(order, amount),
                words.chargeback_lead(order, amount),
                words.unrecognised_lead(order, amount)));
        lead.addAll(frame.opening());
        if (!frame.isUnrecognised()) {
            lead.add(situation.isChargeback() ? words.chargeback_money() : words.claim_money());
        }
        return lead;
    }

    private Section.Builder next() {
        List<String> steps = new ArrayList<>();
        steps.add(answer(situation));
        steps.add(situation.isChargeback() ? words.chargeback_decides() : words.claim_decides());
        steps.add(situation.isChargeback() ? words.chargeback_nothing_to_do() : words.claim_nothing_to_do());
        if (frame.isUnrecognised()) {
            steps.add(words.unrecognised_known_after_all());
        }
        Section.Builder section = Section.titled(words.next_title());
        steps.forEach(section::step);
        return section;
    }

    private String claimAnswer() {
        if (situation.isLate()) {
            return words.claim_answer();
        }
        return situation.isDeadlineTold()
                ? words.claim_answer_until(situation.answerBy())
                : words.claim_answer_planned(situation.answerBy());
    }

    private String chargebackAnswer() {
        if (situation.isLate()) {
            return words.chargeback_answer();
        }
        return situation.isDeadlineTold()
                ? words.chargeback_answer_until(situation.answerBy())
                : words.chargeback_answer_planned(situation.answerBy());
    }
}
