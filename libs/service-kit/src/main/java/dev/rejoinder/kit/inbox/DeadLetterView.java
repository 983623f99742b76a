package dev.rejoinder.kit.inbox;

import java.time.Instant;
import java.util.UUID;

/** A dead letter without its content, which may hold personal data. */
record DeadLetterView(
        UUID id, String topic, String key, String type, DeadLetter.State state, String reason, Instant setAsideAt) {

    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(
                letter.id(),
                letter.topic(),
                letter.messageKey(),
                letter.type(),
                letter.state(),
                letter.reason(),
                letter.setAsideAt());
    }
}
