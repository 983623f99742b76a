package dev.rejoinder.amazonpay;

import java.util.Locale;

/** Real money, or Amazon's place for trying things out. */
public enum Stage {
    LIVE,
    SANDBOX;

    Stage other() {
        return this == LIVE ? SANDBOX : LIVE;
    }

    /** As it stands in the API's path. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
