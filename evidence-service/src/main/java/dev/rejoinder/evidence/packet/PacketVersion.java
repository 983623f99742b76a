package dev.rejoinder.evidence.packet;

import java.time.Instant;

/** @param sha256 of the content's bytes */
public record PacketVersion(long version, Instant assembledAt, String sha256) {}
