package dev.rejoinder.notification.talk;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody spoke; told inside the transaction that stores it.
 *
 * @param cause what it is known by, like {@code mail/<id>}; the same one told again is one
 */
public record Spoken(UUID disputeId, String merchantId, String cause, Speaker speaker, Channel channel, Instant at) {}
