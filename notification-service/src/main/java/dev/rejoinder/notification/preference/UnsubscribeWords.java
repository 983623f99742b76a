package dev.rejoinder.notification.preference;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page says that ends optional mails. */
@MessageBundle("unsubscribe")
interface UnsubscribeWords {

    @Message
    String title();

    @Message
    String kind(String subject);

    @Message
    String rest(String shop);

    @Message
    String rest_shopper(String shop);

    @Message
    String button();

    @Message
    String done_title();

    @Message
    String done();

    @Message
    String back();

    @Message
    String back_shopper();
}
