package dev.rejoinder.evidence.orderimport;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a file.
 *
 * @param lines with content, a CSV file's header left out
 * @param rejected lines that were not taken; everything else was
 * @param errorCount all wrong fields, of which {@code errors} holds the first ones
 */
record ImportReport(long lines, long accepted, long rejected, long errorCount, List<Wrong> errors) {

    /** @param field its path, such as {@code total.currency}; null if the line as a whole is wrong */
    record Wrong(long line, String field, String message) {}

    /** Counts while the file is read. */
    static class Tally {

        private static final int MAX_ERRORS = 1_000;

        private long accepted;
        private long rejected;
        private long errorCount;
        private final List<Wrong> errors = new ArrayList<>();

        void accept(long lines) {
            accepted += lines;
        }

        void reject(long lines) {
            rejected += lines;
        }

        void wrong(long line, String field, String message) {
            errorCount++;
            if (errors.size() < MAX_ERRORS) {
                errors.add(new Wrong(line, field, message));
            }
        }

        ImportReport report() {
            return new ImportReport(accepted + rejected, accepted, rejected, errorCount, List.copyOf(errors));
        }
    }
}
