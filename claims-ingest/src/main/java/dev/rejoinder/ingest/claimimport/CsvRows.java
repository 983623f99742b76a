package dev.rejoinder.ingest.claimimport;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.List;

/**
 * Cells of a file, a row at a time. A row is a line, or a few where a quoted cell holds line breaks; a quote that is never
 * closed spoils its own line only.
 */
final class CsvRows {

    /**
     * @param line where it begins, counted from 1
     * @param cells null if it cannot be read
     */
    record Row(int line, String[] cells) {}

    private static final int MAX_LINES_OF_A_ROW = 10;
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private final List<String> lines;
    private final ObjectReader reader;
    private int next;

    /** @param from the first line to be read, counted from 0 */
    CsvRows(List<String> lines, int from, char separator) {
        this.lines = lines;
        this.next = from;
        this.reader = CSV.readerFor(String[].class).with(CsvSchema.emptySchema().withColumnSeparator(separator));
    }

    /** Answers null at the end; blank lines are passed over. */
    Row next() {
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        if (next == lines.size()) {
            return null;
        }
        int first = next++;
        String text = lines.get(first);
        String[] cells = cells(text);
        if (cells != null || text.indexOf('"') < 0) {
            return new Row(first + 1, cells);
        }
        StringBuilder row = new StringBuilder(text);
        for (int i = next; i < lines.size() && i < first + MAX_LINES_OF_A_ROW; i++) {
            row.append('\n').append(lines.get(i));
            cells = lines.get(i).indexOf('"') < 0 ? null : cells(row.toString());
            if (cells != null) {
                next = i + 1;
                return new Row(first + 1, cells);
            }
        }
        return new Row(first + 1, null);
    }

    private String[] cells(String text) {
        try (MappingIterator<String[]> rows = reader.readValues(text)) {
            return rows.hasNextValue() ? rows.nextValue() : new String[0];
        } catch (IOException e) {
            return null;
        }
    }
}
