package dev.rejoinder.ingest.byhand;

import dev.rejoinder.ingest.notice.NoticeState;
import java.util.UUID;

/** The notice after it was completed, and the claim it is about. */
record CompletedView(UUID id, NoticeState state, UUID claimId) {}
