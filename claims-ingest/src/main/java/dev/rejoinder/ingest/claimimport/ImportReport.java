package dev.rejoinder.ingest.claimimport;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a file tells, held against the claims we know.
 *
 * @param lines with content, after the header
 * @param claimLines those about claims that could be read; each is known, differing or unknown
 * @param fees reported only: a fee is no claim
 * @param skipped how many lines there are of each other type, by the file's own word for it
 */
record ImportReport(
        long lines,
        long claimLines,
        List<Known> known,
        List<Differing> differing,
        List<Unknown> unknown,
        List<Fee> fees,
        Map<String, Long> skipped,
        List<Wrong> errors) {

    /** @param claimId null if several claims fit; then the note names them */
    record Known(long line, UUID claimId, String note) {}

    /** @param told what the file says; {@code known} is what the claim goes by */
    record Differing(long line, UUID claimId, String field, String told, String known) {}

    /**
     * @param credited true if the money came back to the merchant; such a line is never opened
     * @param noticeId the notice that opens it; null if it was not asked to be opened
     */
    record Unknown(
            long line,
            ClaimKind kind,
            String amazonOrderReference,
            String chargeId,
            String disputeId,
            String merchantOrderId,
            Money amount,
            boolean credited,
            UUID noticeId) {

        static Unknown of(ClaimLine line, UUID noticeId) {
            return new Unknown(
                    line.number(),
                    line.details().kind(),
                    line.names().amazonOrderReference(),
                    line.names().chargeId(),
                    line.names().disputeId(),
                    line.names().merchantOrderId(),
                    line.details().amount(),
                    line.credited(),
                    noticeId);
        }
    }

    /** @param amount null if it cannot be read */
    record Fee(long line, String type, String amazonOrderReference, Money amount, boolean credited) {}

    /** @param field null if the line as a whole is wrong */
    record Wrong(long line, String field, String message) {}

    /** Collects while the file is read. */
    static class Tally {

        private static final int MAX_TYPES = 100;
        private static final String OTHERS = "others";

        private long lines;
        private long claimLines;
        private final List<Known> known = new ArrayList<>();
        private final List<Differing> differing = new ArrayList<>();
        private final List<Unknown> unknown = new ArrayList<>();
        private final List<Fee> fees = new ArrayList<>();
        private final Map<String, Long> skipped = new TreeMap<>();
        private final List<Wrong> errors = new ArrayList<>();

        void line() {
            lines++;
        }

        void known(ClaimLine line, UUID claimId, String note) {
            claimLines++;
            known.add(new Known(line.number(), claimId, note));
        }

        void differing(ClaimLine line, UUID claimId, String field, Object told, Object counts) {
            claimLines++;
            differing.add(new Differing(line.number(), claimId, field, String.valueOf(told), String.valueOf(counts)));
        }

        void unknown(ClaimLine line, UUID noticeId) {
            claimLines++;
            unknown.add(Unknown.of(line, noticeId));
        }

        void fee(Fee fee) {
            fees.add(fee);
        }

        void skip(String type) {
            boolean fits = skipped.containsKey(type) || skipped.size() < MAX_TYPES;
            skipped.merge(fits ? type : OTHERS, 1L, Long::sum);
        }

        void wrong(int line, String field, String message) {
            errors.add(new Wrong(line, field, message));
        }

        ImportReport report() {
            return new ImportReport(lines, claimLines, known, differing, unknown, fees, skipped, errors);
        }
    }
}
