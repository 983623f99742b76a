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
}
