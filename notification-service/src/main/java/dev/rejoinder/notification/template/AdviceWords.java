package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the mail about settings says that need attention. */
@MessageBundle("advice")
interface AdviceWords {

    @Message
    String subject(int count);

    @Message
    String preheader(String shop);

    @Message
    String title(int count);

    @Message
    String lead(int count);

    @Message
    String calm();

    @Message
    String soon();

    @Message
    String steps_title();

    @Message
    String step(AdviceLetter.Finding finding);
}
