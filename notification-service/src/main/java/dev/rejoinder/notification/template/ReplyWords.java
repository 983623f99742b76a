package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What letters say about a message of the shopper. */
@MessageBundle("replies")
interface ReplyWords {

    @Message
    String arrived_subject();

    @Message
    String arrived_preheader(String shop, String date);

    @Message
    String arrived_lead(String shop, String date);

    @Message
    String arrived_automatic();

    @Message
    String arrived_removed(String shop);

    @Message
    String arrived_reads(String shop);

    @Message
    String arrived_answer(String date);

    @Message
    String arrived_more();

    @Message
    String arrived_claim();

    @Message
    String arrived_chargeback();

    @Message
    String wrote_subject();

    @Message
    String wrote_preheader();

    @Message
    String wrote_title(String name);

    @Message
    String wrote_lead(String name, String date);

    @Message
    String wrote_expected(String date);

    @Message
    String wrote_words_title();

    @Message
    String wrote_removed();

    @Message
    String wrote_shortened();

    @Message
    String wrote_files(String files);

    @Message
    String wrote_reply();

    @Message
    String wrote_write(String address);

    @Message
    String wrote_kept();
}
