package dev.rejoinder.notification.intent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a mail seems to ask for.
 *
 * @param reasons the language of the rule and the words it found; empty once they are erased
 * @param confirmedBy whose token it was; null for the writer's own click
 */
record FoundIntent(
        UUID mailId,
        Intent intent,
        UUID disputeId,
        String merchantId,
        List<String> reasons,
        Instant foundAt,
        Instant confirmedAt,
        String confirmedBy) {}
