package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What mails to shops say of a shopper who lets them know something, or sounds upset. */
@MessageBundle("tells")
interface TellsWords {

    @Message
    String withdraw_subject();

    @Message
    String withdraw_preheader();

    @Message
    String withdraw_lead(String name, String date);

    @Message
    String withdraw_open(boolean bank);

    @Message
    String withdraw_step_on();

    @Message
    String withdraw_step_wait();

    @Message
    String appeal_subject();

    @Message
    String appeal_preheader(boolean bank);

    @Message
    String appeal_lead(String name, String date);

    @Message
    String appeal_decides(boolean bank);

    @Message
    String appeal_step_ready();

    @Message
    String appeal_step_ask();

    @Message
    String step_answer();

    @Message
    String upset_subject();

    @Message
    String upset_lead();
}
