package dev.rejoinder.notification.intent;

import java.util.Locale;

/** What a person's mail may ask for. */
public enum Intent {
    WITHDRAW,
    APPEAL,
    EVIDENCE,
    COMPLAINT;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
