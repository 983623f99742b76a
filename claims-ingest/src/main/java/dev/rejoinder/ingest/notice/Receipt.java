package dev.rejoinder.ingest.notice;

import java.util.UUID;

/**
 * What the journal says of a notice once it is committed and synced.
 *
 * @param reason why it was refused or set aside; null if it was not
 * @param repeated true if the journal had it before
 * @param differs true if what the journal has under this id is another body; then that one is kept
 */
public record Receipt(UUID noticeId, NoticeState state, String reason, boolean repeated, boolean differs) {}
