package dev.rejoinder.notification.status;

import dev.rejoinder.notification.link.StatusLink;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Which links to a case's page work.
 *
 * @param closedAt null while the case is open
 * @param generation of the links that work
 * @param ended whether its shopper is forgotten
 */
record CaseLinks(UUID disputeId, String merchantId, Instant closedAt, int generation, boolean ended) {

    private static final Duration AFTER_CLOSE = Duration.ofDays(30);

    /** Null while nobody knows. */
    Instant until() {
        return closedAt == null ? null : closedAt.plus(AFTER_CLOSE);
    }

    boolean isOver(Instant now) {
        return ended || (closedAt != null && !now.isBefore(until()));
    }

    boolean lets(StatusLink link, Instant now) {
        return link.generation() == generation && !isOver(now);
    }
}
