package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What letters to merchants say of a dispute's course. */
@MessageBundle("course")
interface CourseWords {

    @Message
    String near_days_subject(long days, String date);

    @Message
    String near_days_title(long days);

    @Message
    String near_day_subject();

    @Message
    String near_hours_subject(long hours);

    @Message
    String near_passed_subject();

    @Message
    String near_chargeback(String amount);

    @Message
    String near_claim(String amount);

    @Message
    String near_under_way();

    @Message
    String near_refund_waits();

    @Message
    String near_elsewhere();

    @Message
    String near_silence_chargeback();

    @Message
    String near_silence_claim();

    @Message
    String step_check();

    @Message
    String step_again();

    @Message
    String step_refund_waits();

    @Message
    String case_link();

    @Message
    String case_link_note();

    @Message
    String sent_subject();

    @Message
    String sent_chargeback(String amount);

    @Message
    String sent_claim(String amount);

    @Message
    String sent_title();

    @Message
    String sent_fixed();

    @Message
    String sent_wait();

    @Message
    String sent_link();

    @Message
    String more_subject(String date);

    @Message
    String more_title();

    @Message
    String more_chargeback(String amount);

    @Message
    String more_claim(String amount);

    @Message
    String more_else();

    @Message
    String step_asked();

    @Message
    String refunding_subject(String amount);

    @Message
    String refunding_lead(String amount, String order);

    @Message
    String refunding_wait();

    @Message
    String refunded_subject(String amount);

    @Message
    String refunded_lead(String amount, String order);

    @Message
    String refunded_claim();

    @Message
    String refunded_chargeback();

    @Message
    String not_again();
}
