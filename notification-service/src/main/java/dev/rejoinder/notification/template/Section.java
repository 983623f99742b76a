package dev.rejoinder.notification.template;

import dev.rejoinder.notification.picture.Picture;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of a letter under a heading; each kind of content may be empty.
 *
 * @param stressed what must not be missed, or null
 * @param quote somebody's own words, or null
 * @param steps to be done in this order
 * @param checks what is there and what is missing
 * @param grid several things told of alike, or null
 * @param note small print, or null
 * @param item the row that names what was ordered, where a picture of it belongs; or null
 * @param formAlt what a picture of the form shows that the link leads to, or null
 * @param statement how a payment looks on a bank statement, or null
 * @param chart what the grid says, as a picture; or null
 */
@TemplateData
record Section(
        String title,
        String stressed,
        List<String> paragraphs,
        String quote,
        List<Check> checks,
        List<String> steps,
        List<Row> rows,
        Grid grid,
        Link link,
        String note,
        Row item,
        String formAlt,
        Statement statement,
        Chart chart) {

    private static final Pattern WORD = Pattern.compile("[\\s-]+");

    /** A piece of evidence; the remark says in words what the mark before it says, or is null. */
    @TemplateData
    record Check(String label, boolean there, String remark) {}

    /** @param href null for plain text */
    @TemplateData
    record Row(String label, String value, String href) {

        /** For the text part, which has no links: where they lead, unless their words say it; null for none. */
        public String address() {
            return href == null || !href.startsWith("http") || href.equals(value) ? null : href;
        }
    }

    /** Each line has as many cells as there are heads. */
    @TemplateData
    record Grid(List<String> heads, List<List<String>> lines) {

        private static final int LONGEST_WHOLE = 14;

        /** Whether a cell may be broken within a word, so that the grid still fits on a phone. */
        public boolean mayBreak(String cell) {
            return WORD.splitAsStream(cell).anyMatch(word -> word.length() > LONGEST_WHOLE);
        }
    }

    @TemplateData
    record Link(String label, String href, boolean button) {}

    /**
     * Left out of the text part, whose grid says the same.
     *
     * @param alt says the same in words
     */
    @TemplateData
    record Chart(Picture picture, String alt, String caption) {}

    /** One line of a bank statement. */
    @TemplateData
    record Statement(String dateLabel, String date, String nameLabel, String name, String amountLabel, String amount) {}

    Section withButton() {
        Link asButton = new Link(link.label(), link.href(), true);
        return new Section(
                title,
                stressed,
                paragraphs,
                quote,
                checks,
                steps,
                rows,
                grid,
                asButton,
                note,
                item,
                formAlt,
                statement,
                chart);
    }

    /** The quote with the mark of one before each further line. */
    public String quoted() {
        return quote.replace("\n", "\n> ");
    }

    public List<String> quoteLines() {
        return quote.lines().toList();
    }

    public List<Row> rowsWithoutItem() {
        return rows.stream().filter(row -> !row.equals(item)).toList();
    }

    static Builder titled(String title) {
        return new Builder(title);
    }

    /** Leaves out what is null. */
    static final class Builder {

        private final String title;
        private final List<String> paragraphs = new ArrayList<>();
        private final List<Check> checks = new ArrayList<>();
        private final List<String> steps = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();
        private String stressed;
        private String quote;
        private Grid grid;
        private Link link;
        private String note;
        private Row item;
        private String formAlt;
        private Statement statement;
        private Chart chart;

        private Builder(String title) {
            this.title = title;
        }

        Builder say(String paragraph) {
            if (paragraph != null) {
                paragraphs.add(paragraph);
            }
            return this;
        }

        Builder stress(String sentence) {
            stressed = sentence;
            return this;
        }

        Builder quote(String words) {
            quote = words;
            return this;
        }

        Builder there(String label) {
            checks.add(new Check(label, true, null));
            return this;
        }

        Builder missing(String label, String remark) {
            checks.add(new Check(label, false, remark));
            return this;
        }

        Builder step(String step) {
            if (step != null) {
                steps.add(step);
            }
            return this;
        }

        Builder row(String label, String value) {
            return row(label, value, null);
        }

        Builder row(String label, String value, String href) {
            if (value != null && !value.isBlank()) {
                rows.add(new Row(label, value, href));
            }
            return this;
        }

        Builder grid(List<String> heads, List<List<String>> lines) {
            grid = new Grid(heads, lines);
            return this;
        }

        Builder link(String label, String href) {
            link = new Link(label, href, false);
            return this;
        }

        Builder note(String text) {
            note = text;
            return this;
        }

        Builder showForm(String alt) {
            formAlt = alt;
            return this;
        }

        Builder statement(Statement line) {
            statement = line;
            return this;
        }

        Builder chart(Chart picture) {
            chart = picture;
            return this;
        }

        /** A row beside whose value its picture stands, where there is one. */
        Builder item(String label, String value) {
            row(label, value);
            item = value == null ? null : rows.get(rows.size() - 1);
            return this;
        }

        Section build() {
            return new Section(
                    title,
                    stressed,
                    paragraphs,
                    quote,
                    checks,
                    steps,
                    rows,
                    grid,
                    link,
                    note,
                    item,
                    formAlt,
                    statement,
                    chart);
        }
    }
}
