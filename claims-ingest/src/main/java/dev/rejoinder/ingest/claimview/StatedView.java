package dev.rejoinder.ingest.claimview;

import dev.rejoinder.event.ToldBy;
import dev.rejoinder.ingest.claim.Stated;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing somebody told of a claim.
 *
 * @param value masked for auditors where it is the shopper's
 * @param at when its sender says so
 * @param noticeId the notice that told it first; null where Amazon added it to a notice, or the notice is gone
 */
record StatedView(@Schema(description = "As in the facts") Object value, ToldBy toldBy, Instant at, UUID noticeId) {

    private static final Set<String> PERSONAL = Set.of("shopperName", "shopperEmail", "comment");
    private static final String MASK = "***";

    static StatedView of(String field, Stated<?> stated, UUID noticeId, boolean withPersonalData) {
        boolean masked = !withPersonalData && PERSONAL.contains(field);
        return new StatedView(masked ? MASK : stated.value(), stated.by(), stated.at(), noticeId);
    }
}
