package dev.rejoinder.notification.casepage;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page says around a shopper's answer. */
@MessageBundle("answer")
interface AnswerWords {

    @Message
    String text();

    @Message
    String files();

    @Message
    String limits();

    @Message
    String button();

    @Message
    String thanks(String shop);

    @Message
    String empty();

    @Message
    String too_long();

    @Message
    String file(String name);

    @Message
    String how();

    @Message
    String over();

    @Message
    String subject(String order);

    @Message
    String too_large_title();

    @Message
    String too_large();
}
