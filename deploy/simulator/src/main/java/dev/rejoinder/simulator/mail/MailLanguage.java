package dev.rejoinder.simulator.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that mails are written in, each with its words. */
public enum MailLanguage {
    EN(Locale.UK),
    DE(Locale.GERMANY),
    IT(Locale.ITALY),
    ES(Locale.forLanguageTag("es-ES")),
    FR(Locale.FRANCE);

    private final Locale locale;

    MailLanguage(Locale locale) {
        this.locale = locale;
    }

    public static Optional<MailLanguage> find(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    public String tag() {
        return locale.getLanguage();
    }

    public String shopperName() {
        return word("shopper");
    }

    Locale locale() {
        return locale;
    }

    String word(String key) {
        return Words.of(this, key);
    }
}
