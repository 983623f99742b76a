package dev.rejoinder.evidence.correspondence;

import dev.rejoinder.evidence.packet.MailFacts.Direction;
import java.time.Duration;
import java.util.UUID;

/**
 * A mail whose words are to be asked for.
 *
 * @param attempts this one included
 */
record UnreadMail(UUID id, UUID disputeId, String merchantId, Direction direction, int attempts) {

    private static final int MOST_DOUBLINGS = 9;

    /** Before it is asked for once more: a second, doubled each time, up to some eight minutes. */
    Duration pause() {
        return Duration.ofSeconds(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
    }
}
