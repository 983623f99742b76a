package dev.rejoinder.notification.template;

import dev.rejoinder.event.FilingReason;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the shopper says, as one plain sentence to the merchant. */
@MessageBundle("reasons")
interface ReasonWords {

    @Message
    String says(FilingReason reason);
}
