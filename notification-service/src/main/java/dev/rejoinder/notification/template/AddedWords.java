package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the letter about files in the packet says. */
@MessageBundle("added")
interface AddedWords {

    @Message
    String subject_none();

    @Message
    String subject_one();

    @Message
    String subject_many(int count);

    @Message
    String preheader();

    @Message
    String lead();

    @Message
    String look();

    @Message
    String refused();

    @Message
    String none();

    @Message
    String files();
}
