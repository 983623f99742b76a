package dev.rejoinder.kit.events;

import java.util.UUID;

/**
 * What a listener is told: which fact about which claim, and nothing of its content.
 *
 * @param subjectId null for what is about no claim
 */
record StreamedEvent(StreamCursor cursor, UUID id, String type, String merchantId, UUID subjectId) {}
