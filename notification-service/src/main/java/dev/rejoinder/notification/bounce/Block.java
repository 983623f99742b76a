package dev.rejoinder.notification.bounce;

import java.time.Instant;

/** How long nothing is sent to an address. */
public record Block(Instant since, Instant until) {}
