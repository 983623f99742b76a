package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What letters to people of a merchant's team say. */
@MessageBundle("team")
interface TeamWords {

    @Message
    String assigned_subject();

    @Message
    String assigned_preheader();

    @Message
    String assigned_seen();

    @Message
    String why_opened();

    @Message
    String why_amount();

    @Message
    String why_overdue();

    @Message
    String why_third_contact();

    @Message
    String why_asked();

    @Message
    String why_complaint();

    @Message
    String why_refund();

    @Message
    String why_handed_over();

    @Message
    String step_read();

    @Message
    String step_answer();

    @Message
    String step_call();

    @Message
    String waits_subject(String date);

    @Message
    String waits_subject_late();

    @Message
    String waits_preheader();

    @Message
    String waits_title();

    @Message
    String waits_until(String date);

    @Message
    String waits_late(String date);

    @Message
    String waits_promise(String date);

    @Message
    String unhappy_subject(String score);

    @Message
    String unhappy_preheader();

    @Message
    String unhappy_lead(String score);

    @Message
    String unhappy_you();

    @Message
    String unhappy_words();

    @Message
    String unhappy_no_words();

    @Message
    String unhappy_step_read();

    @Message
    String unhappy_step_ask();

    @Message
    String unhappy_step_never();

    @Message
    String missing_subject();

    @Message
    String missing_preheader();

    @Message
    String missing_lead(String amount);

    @Message
    String missing_step_look();

    @Message
    String missing_step_tell();

    @Message
    String missing_step_once();
}
