package dev.rejoinder.evidence.document;

import java.util.List;

/**
 * One exhibit as it is printed; parts that are null are left out.
 *
 * @param label "Exhibit 2"
 * @param words what a mail says, in paragraphs
 */
record Section(
        String anchor,
        String label,
        String title,
        List<Fact> facts,
        List<String> words,
        Table table,
        Picture picture,
        List<Page> pages,
        String note) {

    /** True for what is not worth tearing at the end of a page. */
    public boolean fitsAPage() {
        return pages.isEmpty() && words.isEmpty() && (table == null || table.fitsAPage());
    }

    /** A page of the exhibit's file. */
    record Page(Picture picture, String caption) {}

    /** @param href null where the value is no link */
    record Fact(String name, String value, String href) {

        static Fact of(String name, String value) {
            return new Fact(name, value, null);
        }
    }

    /** @param foot stands below the last row; null where there is nothing to add up */
    record Table(List<Column> columns, List<List<Cell>> rows, Fact foot) {

        private static final int FEW_ROWS = 9;

        /** A short table is not torn by the end of a page. */
        public boolean fitsAPage() {
            return rows.size() <= FEW_ROWS;
        }

        public int footSpan() {
            return columns.size() - 1;
        }
    }

    /** @param style the class of its cells, such as "amount" */
    record Column(String head, String style) {}

    record Cell(String text, String style) {}
}
