package dev.rejoinder.evidence.insight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** Tables for spreadsheets. Text that a spreadsheet would take for a formula, such as a carrier's name, gets a blank before it. */
final class Csv {

    private static final CsvMapper CSV = CsvMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    private static final Pattern FORMULA = Pattern.compile("(^|[\\n,])(\"?)([=+@]|-(?![0-9]))");

    private Csv() {}

    record MoneyLine(String currency, String won, String lost, String open, String refunded) {

        static MoneyLine of(Insights.MoneyRow row) {
            return new MoneyLine(
                    row.currency(),
                    row.won().value().toPlainString(),
                    row.lost().value().toPlainString(),
                    row.open().value().toPlainString(),
                    row.refunded().value().toPlainString());
        }
    }

    static <T> String write(Class<T> type, List<T> rows) {
        try {
            String text = CSV.writer(CSV.schemaFor(type).withHeader()).writeValueAsString(rows);
            return FORMULA.matcher(text).replaceAll("$1$2 $3");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write " + type.getSimpleName() + " as CSV", e);
        }
    }
}
