package dev.rejoinder.notification.template;

import java.time.Instant;
import java.util.List;

/** Reminds merchants that a mail to their customer waits for one of them. */
final class WaitingLetter {

    private WaitingLetter() {}

    static Letter of(Situation situation, LettersConfig config) {
        PaceWords words = Bundled.words(PaceWords.class, situation.language());
        String until =
                situation.formats().dateTime(Instant.parse(situation.about().get("until")));
        MerchantPage page = new MerchantPage(situation, config);
        return page.letter(
                words.waiting_subject(),
                words.waiting_preheader(until),
                words.waiting_title(),
                List.of(words.waiting_lead(situation.reference()), words.waiting_leaves(until)),
                page.stepsAtCase(words.waiting_read(), words.waiting_note(), words.waiting_agree()));
    }
}
