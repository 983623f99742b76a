package dev.rejoinder.evidence.orderimport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.rejoinder.evidence.order.NewOrder;
import dev.rejoinder.evidence.order.NewShipment;
import dev.rejoinder.kit.problem.Unprocessable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A header and then one row for each item or shipment. Rows of one order follow each other; what concerns the order as a
 * whole is read from the first. A row is a line, so a quote that is never closed spoils no other row.
 */
class CsvOrders implements OrderSource {

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    /** More rows than an order may have items: a file of one order only must not fill the memory. */
    private static final int MAX_ROWS = 1_000;

    private final Lines lines;
    private final ImportReport.Tally tally;
    private ObjectReader reader;
    private String[] columns;
    private CsvRow pending;

    CsvOrders(Lines lines, ImportReport.Tally tally) {
        this.lines = lines;
        this.tally = tally;
    }

    @Override
    public Candidate next() throws IOException {
        if (columns == null) {
            readHeader();
        }
        List<CsvRow> rows = new ArrayList<>();
        CsvRow row = pending == null ? nextRow() : pending;
        pending = null;
        while (row != null && rows.size() < MAX_ROWS) {
            if (!rows.isEmpty() && !Objects.equals(row.orderId(), rows.get(0).orderId())) {
                break;
            }
            rows.add(row);
            row = nextRow();
        }
        pending = row;
        return rows.isEmpty() ? null : candidate(rows);
    }

    private static Candidate candidate(List<CsvRow> rows) {
        List<NewOrder.NewItem> items = new ArrayList<>();
        List<Long> itemLines = new ArrayList<>();
        Map<NewShipment, Long> shipments = new LinkedHashMap<>();
        for (CsvRow row : rows) {
            if (row.hasItem()) {
                items.add(row.item());
                itemLines.add(row.line());
            }
            if (row.hasShipment()) {
                shipments.putIfAbsent(row.shipment(), row.line());
            }
        }
        CsvRow first = rows.get(0);
        return new Candidate(
                first.orderId(),
                first.order(items),
                List.copyOf(shipments.keySet()),
                rows.stream().map(CsvRow::line).toList(),
                itemLines,
                List.copyOf(shipments.values()));
    }

    private CsvRow nextRow() throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            CsvRow row = line.isBlank() ? null : read(line);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    private CsvRow read(Line line) {
        if (line.isTooLong()) {
            return refuse(line, Lines.TOO_LONG);
        }
        try {
            String[] cells = cells(line);
            if (cells.length > columns.length) {
                return refuse(line, "has " + cells.length + " cells, the header " + columns.length);
            }
            Map<String, String> fields = new HashMap<>();
            for (int i = 0; i < cells.length; i++) {
                fields.put(columns[i], cells[i]);
            }
            return new CsvRow(line.number(), fields);
        } catch (CharacterCodingException e) {
            return refuse(line, "is not valid UTF-8");
        } catch (IOException e) {
            return refuse(line, "is not valid CSV: a quote is not closed, or something follows one");
        }
    }

    private CsvRow refuse(Line line, String message) {
        tally.reject(1);
        tally.wrong(line.number(), null, message);
        return null;
    }

    private void readHeader() throws IOException {
        Line line = lines.next();
        if (line == null || line.isTooLong() || line.isBlank()) {
            throw Unprocessable.field("header", "the first line must name the columns");
        }
        String header = new String(line.bytes(), UTF_8);
        // A spreadsheet set to German writes semicolons.
        boolean semicolons = header.indexOf(';') >= 0 && header.indexOf(',') < 0;
        reader =
                CSV.readerFor(String[].class).with(CsvSchema.emptySchema().withColumnSeparator(semicolons ? ';' : ','));
        columns = CsvRow.columns(cells(line));
    }

    private String[] cells(Line line) throws IOException {
        String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(line.bytes())).toString();
        try (MappingIterator<String[]> rows = reader.readValues(text)) {
            return rows.hasNextValue() ? rows.nextValue() : new String[0];
        }
    }
}
