package dev.rejoinder.notification.template;

import dev.rejoinder.notification.profile.Language;
import java.time.Duration;

/** Tells a merchant the code that shows whose a mail account is. Text alone: there is nothing to look at. */
public final class CodeLetter {

    private CodeLetter() {}

    public static Rendered write(Language language, String address, String code, Duration valid) {
        Vocabulary vocabulary = Vocabulary.in(language);
        AccountWords words = vocabulary.account();
        String text = String.join(
                "\n\n",
                vocabulary.common().greeting_nobody(),
                words.why(address),
                words.here(),
                "    " + code,
                words.valid(valid.toMinutes()),
                words.unasked());
        return new Rendered(words.subject(code), null, text + "\n");
    }
}
