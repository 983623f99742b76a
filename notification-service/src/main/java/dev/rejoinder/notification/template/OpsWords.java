package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What mails to those who run the system say. */
@MessageBundle("ops")
interface OpsWords {

    @Message
    String subject(OpsLetter.About about);

    @Message
    String preheader(String date);

    @Message
    String lead(OpsLetter.About about);

    @Message
    String figures_title(String since);

    @Message
    String figure(OpsLetter.Figure figure);

    @Message
    String steps_title();

    @Message
    String step(OpsLetter.About about);

    @Message
    String footer();
}
