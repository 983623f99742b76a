package dev.rejoinder.notification.template;

import dev.rejoinder.notification.link.ConfirmLink;
import dev.rejoinder.notification.link.ConfirmLinks;
import java.time.Duration;
import java.util.List;

/** Tells a shopper who asked how to withdraw, or to appeal: the steps, what they mean, who decides. It urges to nothing. */
final class HowToLetter {

    private static final Duration LINK_LASTS = Duration.ofDays(30);

    private final Situation situation;
    private final ShopperFrame frame;
    private final HowToWords words;
    private final ConfirmLinks links;
    private final String order;

    private HowToLetter(Template template, Situation situation, ConfirmLinks links) {
        this.situation = situation;
        this.frame = new ShopperFrame(template, situation);
        this.words = Vocabulary.in(situation.language()).howTo();
        this.links = links;
        this.order = situation.reference();
    }

    static Letter withdraw(Situation situation, ConfirmLinks links) {
        return new HowToLetter(Template.SHOPPER_HOW_TO_WITHDRAW, situation, links).withdraw();
    }

    static Letter appeal(Situation situation, ConfirmLinks links) {
        return new HowToLetter(Template.SHOPPER_HOW_TO_APPEAL, situation, links).appeal();
    }

    private Letter withdraw() {
        boolean bank = situation.isChargeback();
        String subject = bank ? words.withdraw_subject_chargeback() : words.withdraw_subject_claim();
        Section.Builder steps = Section.titled(words.steps_title());
        if (bank) {
            steps.step(words.withdraw_chargeback_1())
                    .step(words.withdraw_chargeback_2())
                    .step(words.withdraw_chargeback_3());
        } else {
            steps.step(words.withdraw_claim_1()).step(words.withdraw_claim_2()).step(words.withdraw_claim_3());
        }
        return frame.letter(
                subject,
                words.withdraw_preheader(),
                subject,
                List.of(
                        bank ? words.withdraw_lead_chargeback(order) : words.withdraw_lead_claim(order),
                        words.withdraw_free()),
                frame.progress(),
                steps,
                Section.titled(words.withdraw_means_title())
                        .say(bank ? words.withdraw_means_chargeback() : words.withdraw_means_claim())
                        .say(words.withdraw_means_wait()),
                tell("withdraw"));
    }

    private Letter appeal() {
        boolean bank = situation.isChargeback();
        String subject = bank ? words.appeal_subject_chargeback() : words.appeal_subject_claim();
        Section.Builder steps = Section.titled(words.steps_title());
        if (bank) {
            steps.step(words.appeal_chargeback_1()).step(words.appeal_chargeback_2());
        } else {
            steps.step(words.appeal_claim_1()).step(words.appeal_claim_2()).step(words.appeal_claim_3());
        }
        return frame.letter(
                subject,
                words.appeal_preheader(),
                subject,
                List.of(
                        bank ? words.appeal_lead_chargeback(order) : words.appeal_lead_claim(order),
                        bank ? words.appeal_decides_chargeback() : words.appeal_decides_claim()),
                frame.progress(),
                steps,
                tell("appeal"));
    }

    private Section.Builder tell(String purpose) {
        Section.Builder section = Section.titled(words.tell_title()).say(words.tell());
        ConfirmLink link =
                new ConfirmLink(situation.mailId(), purpose, "", situation.now().plus(LINK_LASTS));
        links.to(link)
                .ifPresent(address -> section.link(words.tell_link(), address).note(words.tell_note()));
        return section;
    }
}
