package dev.rejoinder.notification.dispute;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.Money;
import java.time.Instant;
import java.util.UUID;

/** A dispute as evidence-service lists it; amount and order may be null. */
public record ListedDispute(UUID id, ClaimKind kind, Money amount, String orderId, Instant respondBy) {}
