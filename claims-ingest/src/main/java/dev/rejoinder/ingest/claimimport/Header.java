package dev.rejoinder.ingest.claimimport;

import dev.rejoinder.kit.problem.Unprocessable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The line that names the columns; settlement reports have others before it.
 *
 * @param line counted from 0
 * @param columns the cell that holds each column
 */
record Header(int line, char separator, Map<Column, Integer> columns) {

    /** A column that means something to us. */
    enum Column {
        AMAZON_ORDER_REFERENCE,
        TRANSACTION_ID,
        DISPUTE_ID,
        MERCHANT_ORDER_ID,
        TYPE,
        REASON,
        AMOUNT,
        CURRENCY,
        FILED_AT,
        RESPOND_BY,
        SETTLEMENT_ID;

        private static final Synonyms WORDS = Synonyms.load("columns.properties");
    }

    private static final int LAST_LINE = 30;
    private static final int FEWEST_COLUMNS = 2;
    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** @throws Unprocessable if no line is a header */
    static Header find(List<String> lines) {
        for (int line = 0; line < Math.min(lines.size(), LAST_LINE); line++) {
            Header best = null;
            for (char separator : SEPARATORS) {
                Header header = read(lines, line, separator);
                if (header.isHeader() && (best == null || header.columns.size() > best.columns.size())) {
                    best = header;
                }
            }
            if (best != null) {
                return best;
            }
        }
        throw Unprocessable.field(
                "header",
                "none of the first " + LAST_LINE + " lines names the columns: an order reference, transaction id,"
                        + " dispute id or merchant order id, and more of those in docs/claims-by-hand.md");
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    /** Null if the row has no such cell, or an empty one. */
    String cell(String[] cells, Column column) {
        Integer index = columns.get(column);
        if (index == null || index >= cells.length) {
            return null;
        }
        String cell = cells[index].strip();
        return cell.isEmpty() ? null : cell;
    }

    private boolean isHeader() {
        return columns.size() >= FEWEST_COLUMNS
                && (has(Column.AMAZON_ORDER_REFERENCE)
                        || has(Column.TRANSACTION_ID)
                        || has(Column.DISPUTE_ID)
                        || has(Column.MERCHANT_ORDER_ID));
    }

    private static Header read(List<String> lines, int line, char separator) {
        CsvRows.Row row = new CsvRows(lines.subList(line, line + 1), 0, separator).next();
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        Map<Column, Integer> ranks = new EnumMap<>(Column.class);
        for (int i = 0; row != null && row.cells() != null && i < row.cells().length; i++) {
            Optional<Synonyms.Meaning> meaning = Column.WORDS.find(row.cells()[i]);
            if (meaning.isPresent()) {
                Column column = Column.valueOf(meaning.get().name());
                int rank = meaning.get().rank();
                if (rank < ranks.getOrDefault(column, Integer.MAX_VALUE)) {
                    ranks.put(column, rank);
                    columns.put(column, i);
                }
            }
        }
        return new Header(line, separator, columns);
    }
}
