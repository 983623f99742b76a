package dev.rejoinder.ingest.notice;

import java.util.UUID;

/**
 * What became of a notice.
 *
 * @param reason null if there is nothing to say
 * @param claimId null if it is about no claim we know of
 */
public record Settlement(UUID noticeId, NoticeState state, String reason, UUID claimId) {}
