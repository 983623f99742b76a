package dev.rejoinder.notification.intent;

import dev.rejoinder.event.Audience;
import java.time.Instant;
import java.util.UUID;

/**
 * A person's mail about a dispute.
 *
 * @param verified whether its writer is who we wrote to; else it may trigger nothing
 * @param words its own, without what it quotes; may be null
 * @param files how many came with it and were kept
 */
record HeardMail(
        UUID id,
        UUID disputeId,
        String merchantId,
        Audience writer,
        boolean verified,
        String words,
        int files,
        Instant arrivedAt) {}
