package dev.rejoinder.notification.followup;

import java.time.Instant;
import java.util.UUID;

/** @param dueAt null once it is asked */
record FollowUp(UUID disputeId, Kind kind, String merchantId, Instant dueAt) {}
