package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands in a mail beside its own matter. */
@MessageBundle("pace")
interface PaceWords {

    @Message
    String also_title();

    @Message
    String note_title(String name);

    @Message
    String waiting_subject();

    @Message
    String waiting_preheader(String date);

    @Message
    String waiting_title();

    @Message
    String waiting_lead(String order);

    @Message
    String waiting_leaves(String date);

    @Message
    String waiting_read();

    @Message
    String waiting_note();

    @Message
    String waiting_agree();
}
