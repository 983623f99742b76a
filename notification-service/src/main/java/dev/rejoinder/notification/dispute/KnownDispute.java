package dev.rejoinder.notification.dispute;

import java.util.UUID;

/** A dispute that facts have told of. */
public record KnownDispute(UUID id, String merchantId, boolean closed) {}
