package dev.rejoinder.notification.message;

import dev.rejoinder.notification.incoming.ReplyArrived;
import dev.rejoinder.notification.incoming.ShopAnswers;
import jakarta.enterprise.context.ApplicationScoped;

/** What somebody at the shop answers by mail becomes a message to the shopper. */
@ApplicationScoped
class ShopMails implements ShopAnswers {

    private final Messages messages;

    ShopMails(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void answered(ReplyArrived reply) {
        messages.hear(reply);
    }
}
