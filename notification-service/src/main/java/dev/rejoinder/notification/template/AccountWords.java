package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the mail with a verification code says. */
@MessageBundle("account")
interface AccountWords {

    @Message
    String subject(String code);

    @Message
    String why(String address);

    @Message
    String here();

    @Message
    String valid(long minutes);

    @Message
    String unasked();
}
