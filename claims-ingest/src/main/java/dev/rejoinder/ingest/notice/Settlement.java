package dev.rejoinder.ingest.notice;

import java.util.UUID;

/**
 * What became of a notice.
 *
 * @param reason null if there is nothing to say
 * @param claimId null if it is about no claim we know of
 * @param understood JSON of what was read; null if nothing was
 */
public record Settlement(UUID noticeId, NoticeState state, String reason, UUID claimId, String understood) {}
