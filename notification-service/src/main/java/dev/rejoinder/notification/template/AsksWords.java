package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What mails say about a question that came before any claim. */
@MessageBundle("asks")
interface AsksWords {

    @Message
    String subject(String date);

    @Message
    String preheader();

    @Message
    String title(String order, boolean again);

    @Message
    String lead(String date);

    @Message
    String by(String date);

    @Message
    String stranger(String address);

    @Message
    String unproven(String address);

    @Message
    String question_title();

    @Message
    String facts_title();

    @Message
    String no_facts();

    @Message
    String parcel();

    @Message
    String sent_on();

    @Message
    String promised_by();

    @Message
    String delivered_on();

    @Message
    String no_parcel();

    @Message
    String usual_title();

    @Message
    String usual_delivered();

    @Message
    String usual_under_way();

    @Message
    String usual_unsent();

    @Message
    String usual_goods();

    @Message
    String steps_title();

    @Message
    String step_reply();

    @Message
    String step_refund();

    @Message
    String step_kept();

    @Message
    String answer_lead(String order);

    @Message
    String answer_footer(String shop);
}
