package dev.rejoinder.notification.message;

import dev.rejoinder.notification.profile.Language;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody at the shop has written to the shopper.
 *
 * @param author as the shopper reads it; null for the shop
 * @param writtenBy whose token it was, or who answered by mail
 * @param language null for the shopper's
 * @param words null once they are erased
 */
record Message(
        UUID id,
        UUID disputeId,
        String merchantId,
        String author,
        String writtenBy,
        Language language,
        String words,
        Instant writtenAt,
        String requestHash,
        Instant erasedAt) {}
