package dev.rejoinder.evidence.packet;

import java.time.Instant;

/**
 * One thing that happened.
 *
 * @param what in a few plain words
 * @param detail may be null
 */
public record TimelineEntry(Instant at, String what, String detail) {}
