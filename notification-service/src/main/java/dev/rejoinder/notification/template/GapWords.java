package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the mail about missing evidence says. */
@MessageBundle("gap")
interface GapWords {

    @Message
    String subject(int missing, int all);

    @Message
    String title(int missing, int all);

    @Message
    String chargeback();

    @Message
    String claim();

    @Message
    String weight();

    @Message
    String where_title();

    @Message
    String place(GapLetter.Place place);

    @Message
    String step_add();

    @Message
    String step_orders();

    @Message
    String step_without();
}
