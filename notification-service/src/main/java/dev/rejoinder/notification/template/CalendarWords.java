package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What a merchant's calendar says of the date to answer. */
@MessageBundle("calendar")
interface CalendarWords {

    @Message
    String answer_chargeback(String order);

    @Message
    String answer_claim(String order);

    @Message
    String answer_by(String date);

    @Message
    String nothing_left();
}
