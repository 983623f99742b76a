package dev.rejoinder.ingest.byhand;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rejoinder.ingest.claim.Understood;
import java.time.Instant;

/**
 * Kept with a notice that was completed by hand.
 *
 * @param before what had been read from it; null if nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Completed(String completedBy, Instant completedAt, Understood before) {}
