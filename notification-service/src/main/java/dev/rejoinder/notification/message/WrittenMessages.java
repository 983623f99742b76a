package dev.rejoinder.notification.message;

import dev.rejoinder.notification.incoming.PersonsAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class WrittenMessages implements PersonsAnswers {

    private final MessageRows rows;

    WrittenMessages(MessageRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean since(UUID disputeId, Instant time) {
        return rows.anySince(disputeId, time);
    }
}
