package dev.rejoinder.notification.template;

import dev.rejoinder.event.Shopper;
import java.time.Instant;
import java.util.List;

/** Tells the shop what its shopper has let it know with a click: that they withdraw, or appeal. Neither is done by that. */
final class TellsLetter {

    private TellsLetter() {}

    static Letter of(Situation situation, LettersConfig config) {
        MerchantPage page = new MerchantPage(situation, config);
        TellsWords words = Bundled.words(TellsWords.class, situation.language());
        Shopper shopper = situation.dispute().shopper();
        String name = shopper == null ? null : Plain.line(shopper.name());
        String at = situation.formats().dateTime(Instant.parse(situation.about().get("at")));
        boolean bank = situation.isChargeback();
        if (situation.about().get("intent").equals("withdraw")) {
            return page.letter(
                    words.withdraw_subject(),
                    words.withdraw_preheader(),
                    words.withdraw_subject(),
                    List.of(words.withdraw_lead(name, at), words.withdraw_open(bank)),
                    page.stepsAtCase(words.withdraw_step_on(), words.withdraw_step_wait(), words.step_answer()),
                    page.next());
        }
        return page.letter(
                words.appeal_subject(),
                words.appeal_preheader(bank),
                words.appeal_subject(),
                List.of(words.appeal_lead(name, at), words.appeal_decides(bank)),
                page.stepsAtCase(words.appeal_step_ready(), words.appeal_step_ask(), words.step_answer()));
    }
}
