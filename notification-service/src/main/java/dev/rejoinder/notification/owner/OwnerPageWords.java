package dev.rejoinder.notification.owner;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page says on which a shopper asks for somebody with more say. */
@MessageBundle("ownerpage")
interface OwnerPageWords {

    @Message
    String higher_title();

    @Message
    String higher_what(String shop);

    @Message
    String higher_effect();

    @Message
    String higher_button();

    @Message
    String higher_thanks();

    @Message
    String higher_next();
}
