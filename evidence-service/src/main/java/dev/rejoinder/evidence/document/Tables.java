package dev.rejoinder.evidence.document;

import static dev.rejoinder.evidence.letter.Wording.money;

import dev.rejoinder.event.Money;
import dev.rejoinder.evidence.document.Section.Cell;
import dev.rejoinder.evidence.document.Section.Column;
import dev.rejoinder.evidence.document.Section.Fact;
import dev.rejoinder.evidence.document.Section.Table;
import dev.rejoinder.evidence.letter.Wording;
import dev.rejoinder.evidence.packet.OrderFacts;
import dev.rejoinder.evidence.packet.OrderFacts.Item;
import dev.rejoinder.evidence.packet.ShipmentFacts;
import dev.rejoinder.evidence.packet.ShipmentFacts.Scan;
import dev.rejoinder.evidence.packet.TimelineEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The tables of the exhibits; null where there is nothing to list. */
final class Tables {

    // Beyond this nobody reads on paper; content.json has every row.
    private static final int MOST_ROWS = 300;

    private static final Column WHEN = new Column("When", "when");

    private Tables() {}

    static Table items(OrderFacts order) {
        if (order.items().isEmpty()) {
            return null;
        }
        List<Column> columns = List.of(
                new Column("Item", "wide"),
                new Column("Article number", "code"),
                new Column("Quantity", "number"),
                new Column("Price each", "amount"),
                new Column("Amount", "amount"));
        Fact foot = order.total() == null ? null : Fact.of("Total of the order", money(order.total()));
        return new Table(columns, rows(order.items(), columns, Tables::item), foot);
    }

    private static List<String> item(Item item) {
        return List.of(
                text(item.title()),
                text(item.sku()),
                String.valueOf(item.quantity()),
                item.price() == null ? "" : money(item.price()),
                item.price() == null ? "" : money(times(item.price(), item.quantity())));
    }

    private static Money times(Money price, int quantity) {
        return new Money(price.value().multiply(BigDecimal.valueOf(quantity)), price.currency());
    }

    static Table scans(ShipmentFacts shipment, Wording wording) {
        if (shipment.scans().isEmpty()) {
            return null;
        }
        List<Column> columns =
                List.of(WHEN, new Column("Where", "where"), new Column("What the carrier noted", "wide"));
        List<Scan> inOrder = shipment.scans().stream()
                .sorted(Comparator.comparing(Scan::at, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        return new Table(
                columns,
                rows(
                        inOrder,
                        columns,
                        scan -> List.of(
                                scan.at() == null ? "" : wording.time(scan.at()),
                                text(scan.place()),
                                text(scan.description()))),
                null);
    }

    static Table timeline(List<TimelineEntry> timeline, Wording wording) {
        List<Column> columns = List.of(WHEN, new Column("What", "what"), new Column("Details", "wide"));
        return new Table(
                columns,
                rows(
                        timeline,
                        columns,
                        entry -> List.of(
                                entry.at() == null ? "" : wording.time(entry.at()),
                                text(entry.what()),
                                text(entry.detail()))),
                null);
    }

    private static <T> List<List<Cell>> rows(List<T> things, List<Column> columns, Function<T, List<String>> texts) {
        List<List<Cell>> rows = new ArrayList<>();
        things.stream().limit(MOST_ROWS).forEach(thing -> rows.add(cells(texts.apply(thing), columns)));
        if (things.size() > MOST_ROWS) {
            List<String> more = new ArrayList<>(List.of((things.size() - MOST_ROWS) + " more in content.json"));
            columns.stream().skip(1).forEach(column -> more.add(""));
            rows.add(cells(more, columns));
        }
        return rows;
    }

    private static List<Cell> cells(List<String> texts, List<Column> columns) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            cells.add(new Cell(texts.get(i), columns.get(i).style()));
        }
        return cells;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
