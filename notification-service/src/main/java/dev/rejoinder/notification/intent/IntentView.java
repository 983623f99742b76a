package dev.rejoinder.notification.intent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a mail seems to ask for, and why we think so.
 *
 * @param reasons hidden from auditors
 * @param confirmedBy null for the writer's own click
 */
record IntentView(
        UUID mailId,
        UUID disputeId,
        Intent intent,
        List<String> reasons,
        Instant foundAt,
        Instant confirmedAt,
        String confirmedBy) {

    static IntentView of(FoundIntent found, boolean masked) {
        return new IntentView(
                found.mailId(),
                found.disputeId(),
                found.intent(),
                masked ? List.of() : found.reasons(),
                found.foundAt(),
                found.confirmedAt(),
                found.confirmedBy());
    }
}
