package dev.rejoinder.evidence.document;

import dev.rejoinder.event.Money;
import dev.rejoinder.evidence.document.Section.Cell;
import dev.rejoinder.evidence.document.Section.Column;
import dev.rejoinder.evidence.document.Section.Fact;
import dev.rejoinder.evidence.document.Section.Table;
import dev.rejoinder.evidence.letter.Happenings;
import dev.rejoinder.evidence.letter.Wording;
import dev.rejoinder.evidence.packet.OrderFacts;
import dev.rejoinder.evidence.packet.OrderFacts.Item;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.ShipmentFacts;
import dev.rejoinder.evidence.packet.ShipmentFacts.Scan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The tables of the exhibits; null where there is nothing to list. */
final class Tables {

    // Beyond this nobody reads on paper; content.json has every row.
    private static final int MOST_ROWS = 300;

    private final Wording wording;

    Tables(Wording wording) {
        this.wording = wording;
    }

    Table items(OrderFacts order) {
        if (order.items().isEmpty()) {
            return null;
        }
        List<Column> columns = List.of(
                column("item.title", "wide"),
                column("item.sku", "code"),
                column("item.quantity", "number"),
                column("item.price", "amount"),
                column("item.amount", "amount"));
        Fact foot = order.total() == null ? null : Fact.of(wording.say("item.total"), wording.money(order.total()));
        return new Table(columns, rows(order.items(), columns, this::item), foot);
    }

    private List<String> item(Item item) {
        return List.of(
                text(item.title()),
                text(item.sku()),
                String.valueOf(item.quantity()),
                item.price() == null ? "" : wording.money(item.price()),
                item.price() == null ? "" : wording.money(times(item.price(), item.quantity())));
    }

    private static Money times(Money price, int quantity) {
        return new Money(price.value().multiply(BigDecimal.valueOf(quantity)), price.currency());
    }

    Table scans(ShipmentFacts shipment) {
        if (shipment.scans().isEmpty()) {
            return null;
        }
        List<Column> columns =
                List.of(column("scans.when", "when"), column("scans.where", "where"), column("scans.what", "wide"));
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

    Table timeline(PacketContent content) {
        Happenings happenings = new Happenings(content, wording);
        List<Column> columns = List.of(
                column("timeline.when", "when"), column("timeline.what", "what"), column("timeline.detail", "wide"));
        return new Table(
                columns,
                rows(
                        content.timeline(),
                        columns,
                        entry -> List.of(
                                entry.at() == null ? "" : wording.time(entry.at()),
                                text(happenings.what(entry)),
                                text(entry.detail()))),
                null);
    }

    private <T> List<List<Cell>> rows(List<T> things, List<Column> columns, Function<T, List<String>> texts) {
        List<List<Cell>> rows = new ArrayList<>();
        things.stream().limit(MOST_ROWS).forEach(thing -> rows.add(cells(texts.apply(thing), columns)));
        if (things.size() > MOST_ROWS) {
            List<String> more =
                    new ArrayList<>(List.of(wording.say("rows.more", Map.of("rows", things.size() - MOST_ROWS))));
            columns.stream().skip(1).forEach(column -> more.add(""));
            rows.add(cells(more, columns));
        }
        return rows;
    }

    private Column column(String head, String style) {
        return new Column(wording.say(head), style);
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
