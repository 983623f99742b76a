package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What letters say around what people at the shop write and ask. */
@MessageBundle("voice")
interface VoiceWords {

    @Message
    String message_subject(String shop);

    @Message
    String message_subject_answer(String shop);

    @Message
    String message_preheader(String shop);

    @Message
    String message_title(String author);

    @Message
    String message_title_answer(String author);

    @Message
    String message_lead_claim(String order);

    @Message
    String message_lead_chargeback(String order);

    @Message
    String message_words();

    @Message
    String message_footer(String author, String shop);

    @Message
    String message_footer_shop(String shop);

    @Message
    String ask_subject_one(String date);

    @Message
    String ask_subject_many(int count, String date);

    @Message
    String ask_remind_subject(String date);

    @Message
    String ask_preheader();

    @Message
    String ask_title_one();

    @Message
    String ask_title_many(int count);

    @Message
    String ask_lead_claim(String order);

    @Message
    String ask_lead_chargeback(String order);

    @Message
    String ask_lead_unrecognised(String order);

    @Message
    String ask_remind_lead(String order);

    @Message
    String ask_by(String date);

    @Message
    String ask_items();

    @Message
    String ask_item(String what, String why, String example);

    @Message
    String ask_cannot_title();

    @Message
    String ask_cannot();

    @Message
    String ask_secrets();

    @Message
    String ask_decides_claim();

    @Message
    String ask_decides_chargeback();
}
