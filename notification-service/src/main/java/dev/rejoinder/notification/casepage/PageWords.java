package dev.rejoinder.notification.casepage;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of a case says around the words of the mails. */
@MessageBundle("status")
interface PageWords {

    @Message
    String title(String shop);

    @Message
    String languages();

    @Message
    String stages();

    @Message
    String done();

    @Message
    String now();

    @Message
    String coming();

    @Message
    String mails();

    @Message
    String mails_links();

    @Message
    String mails_none();

    @Message
    String promises();

    @Message
    String promise_kept(String date);

    @Message
    String promise_missed(String date);

    @Message
    String promise_open(String date);

    @Message
    String stored();

    @Message
    String stored_what(long days, String shop);

    @Message
    String zone(String zone);

    @Message
    String link_title();

    @Message
    String link_what(int count);

    @Message
    String link_button();

    @Message
    String link_sent_title();

    @Message
    String link_sent();

    @Message
    String gone_title();

    @Message
    String gone();

    @Message
    String ask();

    @Message
    String email();

    @Message
    String number();

    @Message
    String unclear();

    @Message
    String away_title();

    @Message
    String away();
}
