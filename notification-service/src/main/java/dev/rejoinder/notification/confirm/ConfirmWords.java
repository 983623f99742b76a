package dev.rejoinder.notification.confirm;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What all pages say behind links of our mails. */
@MessageBundle("confirm")
interface ConfirmWords {

    @Message
    String unknown_title();

    @Message
    String unknown();

    @Message
    String expired_title();

    @Message
    String expired(String date);

    @Message
    String used_title();

    @Message
    String used();

    @Message
    String over_title();

    @Message
    String over();

    @Message
    String nothing_changed();

    @Message
    String reply();

    @Message
    String unclear();

    @Message
    String reach(String shop);
}
