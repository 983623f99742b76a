package dev.rejoinder.kit.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * One record for Kafka.
 *
 * @param subjectId null where the record could not be read
 * @param traceId the notice it goes back to; null if that is not known
 */
public record OutboxRow(
        String topic,
        String key,
        UUID eventId,
        String type,
        String merchantId,
        UUID subjectId,
        Instant occurredAt,
        byte[] payload,
        UUID traceId) {}
