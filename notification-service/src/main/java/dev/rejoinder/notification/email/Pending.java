package dev.rejoinder.notification.email;

import dev.rejoinder.notification.template.Template;
import java.util.UUID;

/** A mail to the merchant that will be written from the facts as they are then. */
record Pending(Key key, Template template) {

    /** @param recipient null while the merchant has no profile */
    record Key(UUID disputeId, String recipient) {}
}
