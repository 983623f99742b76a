package dev.rejoinder.notification.delivery;

import dev.rejoinder.notification.template.Bulletin;

/** What there is to say in a mail about no single dispute. */
public sealed interface Draft {

    record Ready(Bulletin bulletin) implements Draft {}

    /** @param reason why it is left out */
    record Pointless(String reason) implements Draft {}

    /** @param reason what is waited for */
    record NotNow(String reason) implements Draft {}
}
