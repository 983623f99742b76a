package dev.rejoinder.notification.intent;

import dev.rejoinder.notification.incoming.ReplyArrived;
import dev.rejoinder.notification.incoming.reading.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Robots ask for nothing. */
@ApplicationScoped
class ReplyHearer {

    private final Intents intents;

    ReplyHearer(Intents intents) {
        this.intents = intents;
    }

    void on(@Observes ReplyArrived reply) {
        if (reply.kind() != MailKind.PERSON) {
            return;
        }
        long kept =
                reply.files().stream().filter(file -> file.refused() == null).count();
        intents.hear(new HeardMail(
                reply.mailId(),
                reply.disputeId(),
                reply.merchantId(),
                reply.writer(),
                reply.verified(),
                reply.words(),
                (int) kept,
                reply.arrivedAt()));
    }
}
