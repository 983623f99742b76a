package dev.rejoinder.notification.template;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What mail and page say of putting settings back. */
@MessageBundle("undo")
public interface UndoWords {

    @Message
    String link();

    @Message
    String note();

    @Message
    String page_title();

    @Message
    String page(String shop);

    @Message
    String page_told();

    @Message
    String page_button();

    @Message
    String thanks_title();

    @Message
    String thanks();
}
