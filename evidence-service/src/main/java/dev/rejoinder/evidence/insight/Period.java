package dev.rejoinder.evidence.insight;

import java.time.Instant;

/**
 * Disputes opened in this time.
 *
 * @param merchantId null for all
 * @param until the first moment that is not in it
 */
record Period(String merchantId, Instant from, Instant until) {}
