package dev.rejoinder.notification.template;

import dev.rejoinder.event.Audience;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.notification.dispute.Handling.Refund;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Says on a page what the mails say: the same facts by the same rules, as they are now. */
@ApplicationScoped
public class CasePages {

    private final Letters letters;
    private final ShopExtras shop;

    CasePages(Letters letters, ShopExtras shop) {
        this.letters = letters;
        this.shop = shop;
    }

    /** @param situation of which {@code about} may tell the owner, when news is promised, and what is asked */
    public CasePage of(Situation situation) {
        ShopperFrame frame = new ShopperFrame(Template.SHOPPER_STILL_ON_IT, situation);
        CaseWords words = frame.casePage();
        return new CasePage(
                frame.choose(words.headline_claim(), words.headline_chargeback(), words.headline_unrecognised()),
                Look.of(situation.profile(), situation.language()),
                frame.progress(),
                now(situation),
                isAsked(situation) ? QuestionLetter.section(situation) : null,
                isOver(situation) ? null : next(situation, frame),
                money(situation, frame),
                CaseCard.facts(situation, Audience.SHOPPER),
                frame.person(words.person()),
                shop.help(Audience.SHOPPER, situation));
    }

    private List<String> now(Situation situation) {
        if (!isOver(situation)) {
            return isRefunding(situation)
                    ? List.of(Plain.begun(RefundLetter.told(situation).get(0)))
                    : List.of(StillOnItLetter.done(situation));
        }
        return Template.closedForShopper(situation.dispute().outcome())
                .map(template -> letters.lead(template, situation))
                .orElse(List.of());
    }

    private static Section next(Situation situation, ShopperFrame frame) {
        ShopperWords words = frame.words();
        boolean bank = situation.isChargeback();
        return Section.titled(words.next_title())
                .step(
                        switch (situation.dispute().state()) {
                            case OPENED, GATHERING, NEEDS_DECISION, ANSWERING -> ShopperLetters.answer(situation);
                            case MORE_EVIDENCE_ASKED -> AgainLetter.answer(situation);
                            case ANSWERED, REFUNDING, REFUNDED, CLOSED -> null;
                        })
                .step(bank ? words.chargeback_decides() : words.claim_decides())
                .step(isAsked(situation) ? null : nothingToDo(words, bank))
                .step(situation.date("newsBy").map(frame.care()::news_by).orElse(null))
                .build();
    }

    private static String nothingToDo(ShopperWords words, boolean bank) {
        return bank ? words.chargeback_nothing_to_do() : words.claim_nothing_to_do();
    }

    private static Section money(Situation situation, ShopperFrame frame) {
        Section.Builder money = Section.titled(frame.casePage().money())
                .row(Vocabulary.in(situation.language()).common().amount(), situation.amount());
        if (isRefunding(situation)) {
            RefundLetter.told(situation).stream().map(Plain::begun).forEach(money::say);
            money.say(frame.news().refund_bank_days());
        } else if (!isOver(situation) && !frame.isUnrecognised()) {
            ShopperWords words = frame.words();
            money.say(situation.isChargeback() ? words.chargeback_money() : words.claim_money());
        }
        return money.build();
    }

    private static boolean isRefunding(Situation situation) {
        return situation.handling().newestRefund().filter(Refund::hasBegun).isPresent();
    }

    private static boolean isAsked(Situation situation) {
        return situation.about().containsKey("items");
    }

    private static boolean isOver(Situation situation) {
        return situation.dispute().state() == DisputeState.CLOSED;
    }
}
