package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What letters say about promises, and about who looks after a case. */
@MessageBundle("care")
interface CareWords {

    @Message
    String news_by(String date);

    @Message
    String missed(String date);

    @Message
    String still_subject();

    @Message
    String still_preheader();

    @Message
    String still_title();

    @Message
    String still_no_news();

    @Message
    String still_looking(String shop);

    @Message
    String still_answering_claim();

    @Message
    String still_answering_chargeback();

    @Message
    String still_asked_claim();

    @Message
    String still_asked_chargeback();

    @Message
    String still_answered_claim();

    @Message
    String still_answered_chargeback();
}
