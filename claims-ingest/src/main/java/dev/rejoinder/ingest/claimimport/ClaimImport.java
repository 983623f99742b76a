package dev.rejoinder.ingest.claimimport;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.Money;
import dev.rejoinder.ingest.claim.Stated;
import dev.rejoinder.ingest.claimimport.Header.Column;
import dev.rejoinder.ingest.claimimport.KnownClaims.Found;
import dev.rejoinder.kit.problem.Problem;
import dev.rejoinder.kit.problem.Unprocessable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Holds a file against the claims we know.
 *
 * <ol>
 *   <li>The first line that names our columns is the header; what comes before it is passed over.
 *   <li>Each line after it is a claim, a fee or something else, by its type.
 *   <li>Claims are looked up, a thousand at a time. What nobody has told us of is opened if that is asked for.
 * </ol>
 */
@ApplicationScoped
class ClaimImport {

    private static final int CHUNK = 1_000;
    private static final int MAX_TYPE = 60;

    private final KnownClaims claims;
    private final Opening opening;

    ClaimImport(KnownClaims claims, Opening opening) {
        this.claims = claims;
        this.opening = opening;
    }

    /** @param kind of the lines of a file that has no column for it; null if none was told */
    ImportReport run(String merchantId, byte[] file, ClaimKind kind, boolean open) {
        List<String> lines = TextFile.lines(file);
        Header header = Header.find(lines);
        if (!header.has(Column.TYPE) && kind == null) {
            throw Unprocessable.field("header", "has no column for the type, so say kind=CHARGEBACK or kind=A_TO_Z");
        }
        ImportReport.Tally tally = new ImportReport.Tally();
        List<ClaimLine> read = read(lines, header, kind, tally);
        for (int from = 0; from < read.size(); from += CHUNK) {
            reconcile(merchantId, read.subList(from, Math.min(read.size(), from + CHUNK)), open, tally);
        }
        return tally.report();
    }

    private static List<ClaimLine> read(List<String> lines, Header header, ClaimKind kind, ImportReport.Tally tally) {
        CsvRows rows = new CsvRows(lines, header.line() + 1, header.separator());
        LineReader reader = new LineReader(header);
        List<ClaimLine> read = new ArrayList<>();
        for (CsvRows.Row row = rows.next(); row != null; row = rows.next()) {
            tally.line();
            if (row.cells() == null) {
                tally.wrong(row.line(), null, "is not valid CSV: a quote is not closed, or something follows one");
                continue;
            }
            String word = header.cell(row.cells(), Column.TYPE);
            LineType type = header.has(Column.TYPE) ? LineType.of(word == null ? "" : word) : LineType.of(kind);
            try {
                switch (type) {
                    case FEE -> tally.fee(fee(row, word, header, reader));
                    case OTHER -> tally.skip(shortened(word));
                    case CHARGEBACK, A_TO_Z -> read.add(reader.read(row, type));
                }
            } catch (Unprocessable e) {
                for (Problem.FieldError error : e.errors()) {
                    tally.wrong(row.line(), error.field(), error.message());
                }
            }
        }
        return read;
    }

    private static ImportReport.Fee fee(CsvRows.Row row, String word, Header header, LineReader reader) {
        Amount amount = reader.amount(row.cells());
        String reference = header.cell(row.cells(), Column.AMAZON_ORDER_REFERENCE);
        Money money = amount == null ? null : amount.money();
        return new ImportReport.Fee(row.line(), word, reference, money, amount != null && amount.credited());
    }

    private static String shortened(String word) {
        if (word == null) {
            return "";
        }
        return word.length() > MAX_TYPE ? word.substring(0, MAX_TYPE) : word;
    }

    private void reconcile(String merchantId, List<ClaimLine> lines, boolean open, ImportReport.Tally tally) {
        List<List<Found>> found = claims.of(merchantId, lines);
        List<ClaimLine> toOpen = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ClaimLine line = lines.get(i);
            if (!found.get(i).isEmpty()) {
                compare(line, found.get(i), tally);
            } else if (open && !line.credited()) {
                toOpen.add(line);
            } else {
                tally.unknown(line, null);
            }
        }
        List<UUID> noticeIds = opening.open(merchantId, toOpen);
        for (int i = 0; i < toOpen.size(); i++) {
            tally.unknown(toOpen.get(i), noticeIds.get(i));
        }
    }

    private static void compare(ClaimLine line, List<Found> fitting, ImportReport.Tally tally) {
        Money told = line.details().amount();
        List<Found> equal = fitting.stream()
                .filter(found -> told != null && told.equals(found.amount()))
                .toList();
        List<Found> likely = equal.isEmpty() ? fitting : equal;
        if (likely.size() > 1) {
            String ids = likely.stream().map(found -> found.id().toString()).collect(Collectors.joining(", "));
            tally.known(line, null, "It may be about any of the claims " + ids);
            return;
        }
        Found claim = likely.get(0);
        if (told != null && claim.amount() != null && equal.isEmpty()) {
            tally.differing(
                    line, claim.id(), "amount", told.shown(), claim.amount().shown());
            return;
        }
        tally.known(line, claim.id(), note(line, claim));
    }

    private static String note(ClaimLine line, Found claim) {
        String state = claim.account().outcome() == null
                ? "open"
                : "resolved as " + Stated.said(claim.account().outcome());
        if (line.credited()) {
            return state + "; the line credits the merchant";
        }
        return line.details().amount() != null && claim.amount() == null ? state + "; it has no amount yet" : state;
    }
}
