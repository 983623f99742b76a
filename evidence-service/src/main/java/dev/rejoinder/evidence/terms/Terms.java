package dev.rejoinder.evidence.terms;

import java.time.Instant;

/**
 * One version of a merchant's terms of returning and cancelling.
 *
 * @param version as orders name it
 * @param validFrom in force from then on, until a later one is
 */
public record Terms(
        String version,
        Instant validFrom,
        String mediaType,
        long size,
        String sha256,
        Instant storedAt,
        String storedBy) {}
