package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What mails say when something of ours stands still. */
@MessageBundle("stuck")
interface StuckWords {

    @Message
    String subject(StuckLetter.What what);

    @Message
    String preheader();

    @Message
    String lead(StuckLetter.What what);

    @Message
    String well_subject(StuckLetter.What what);

    @Message
    String well_preheader();

    @Message
    String well_lead(StuckLetter.What what);

    @Message
    String facts_title();

    @Message
    String since();

    @Message
    String until();

    @Message
    String count();

    @Message
    String steps_title();

    @Message
    String step(StuckLetter.What what);

    @Message
    String step_waits();
}
