package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What belongs to the look of every letter. */
@MessageBundle("look")
interface LookWords {

    @Message
    String help_title();

    @Message
    String sign_off(String shop);

    @Message
    String statement_title();

    @Message
    String statement_looks();

    @Message
    String statement_date();

    @Message
    String statement_name();

    @Message
    String statement_amount();

    @Message
    String hours_day(String day, String times);

    @Message
    String hours_days(String first, String last, String times);

    @Message
    String hours_time(String from, String until);

    @Message
    String hours_and(String times, String more);
}
