package dev.rejoinder.notification.email;

import dev.rejoinder.notification.template.Change;
import java.util.Set;
import java.util.UUID;

/** News of a dispute that goes into a mail already waiting. */
record MergedChange(UUID disputeId, Set<Change> changes) {}
