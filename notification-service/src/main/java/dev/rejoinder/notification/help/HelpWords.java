package dev.rejoinder.notification.help;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands around every article. */
@MessageBundle("help")
interface HelpWords {

    @Message
    String languages();

    @Message
    String sources();

    @Message
    String figures();

    @Message
    String person();
}
