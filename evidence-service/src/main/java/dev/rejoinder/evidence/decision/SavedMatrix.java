package dev.rejoinder.evidence.decision;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One version of a merchant's matrix. */
record SavedMatrix(String merchantId, long version, Instant validFrom, Matrix matrix, Instant savedAt, String savedBy) {

    private static final Comparator<SavedMatrix> LATEST =
            Comparator.comparing(SavedMatrix::validFrom).thenComparing(SavedMatrix::version);

    /** The one whose date came last holds; of the same date, the one saved last. */
    static Optional<SavedMatrix> holding(List<SavedMatrix> versions, Instant at) {
        return versions.stream()
                .filter(version -> !version.validFrom().isAfter(at))
                .max(LATEST);
    }
}
