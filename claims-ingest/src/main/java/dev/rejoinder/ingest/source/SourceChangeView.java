package dev.rejoinder.ingest.source;

import java.time.Instant;
import java.util.UUID;

/**
 * @param by the name in the token
 * @param what was changed from what to what; secrets as fingerprints
 */
record SourceChangeView(UUID id, Instant at, String by, String what) {

    static SourceChangeView of(SourceChange change) {
        return new SourceChangeView(change.id(), change.at(), change.byWhom(), change.what());
    }
}
