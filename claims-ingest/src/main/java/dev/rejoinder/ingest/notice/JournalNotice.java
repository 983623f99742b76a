package dev.rejoinder.ingest.notice;

import java.time.Instant;
import java.util.UUID;

/** A notice as the journal has it. */
public record JournalNotice(UUID id, String merchantId, NoticeSource source, Instant receivedAt, byte[] body) {}
