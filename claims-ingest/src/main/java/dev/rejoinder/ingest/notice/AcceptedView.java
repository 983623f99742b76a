package dev.rejoinder.ingest.notice;

import java.util.UUID;

/** The answer to an accepted notice; the same for each repeat of it. */
public record AcceptedView(UUID noticeId) {}
