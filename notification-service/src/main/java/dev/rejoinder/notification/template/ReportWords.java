package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the monthly report says. */
@MessageBundle("report")
interface ReportWords {

    @Message
    String subject(String month);

    @Message
    String preheader(String month, long count);

    @Message
    String title(String month);

    @Message
    String lead(long count, String month);

    @Message
    String still();

    @Message
    String answers_title();

    @Message
    String answered();

    @Message
    String refunded();

    @Message
    String on_time();

    @Message
    String hours_to_answer();

    @Message
    String outcomes_title();

    @Message
    String outcomes();

    @Message
    String chart();

    @Message
    String chart_alt(String kind, long won, long lost);

    @Message
    String kind();

    @Message
    String for_you();

    @Message
    String for_customer();

    @Message
    String chargebacks();

    @Message
    String claims();

    @Message
    String money_title();

    @Message
    String kept();

    @Message
    String lost();

    @Message
    String open();

    @Message
    String given_back();

    @Message
    String money_note();
}
