package dev.rejoinder.simulator.dispute;

import java.time.Instant;

/** What a merchant said against a dispute: words, a file, or both. */
public record Evidence(String evidenceType, String fileId, String evidenceText, Instant receivedAt) {}
