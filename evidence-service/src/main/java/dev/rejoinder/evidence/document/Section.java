package dev.rejoinder.evidence.document;

import java.util.List;

/**
 * One exhibit as it is printed; parts that are null are left out.
 *
 * @param label "Exhibit 2"
 */
record Section(String anchor, String label, String title, List<Fact> facts, Table table, Picture picture, String note) {

    /** @param href null where the value is no link */
    record Fact(String name, String value, String href) {

        static Fact of(String name, String value) {
            return new Fact(name, value, null);
        }
    }

    /** @param foot the last row, null where there is none */
    record Table(String caption, List<Column> columns, List<List<Cell>> rows, List<Cell> foot) {}

    /** @param style the class of its cells, such as "amount" */
    record Column(String head, String style) {}

    record Cell(String text, String style) {}
}
