package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the daily overview says. */
@MessageBundle("digest")
interface DigestWords {

    @Message
    String subject(int count, String date);

    @Message
    String subject_late(int count, String date);

    @Message
    String preheader(String date);

    @Message
    String title();

    @Message
    String lead(int count);

    @Message
    String cases_title();

    @Message
    String due();

    @Message
    String which();

    @Message
    String amount();

    @Message
    String chargeback();

    @Message
    String claim();

    @Message
    String unknown();

    @Message
    String late(String date);

    @Message
    String more(int count);

    @Message
    String all();

    @Message
    String elsewhere_title();

    @Message
    String elsewhere();
}
