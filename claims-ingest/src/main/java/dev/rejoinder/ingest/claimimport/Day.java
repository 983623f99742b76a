package dev.rejoinder.ingest.claimimport;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Days and instants as files write them. A day begins at midnight UTC: as a deadline that errs on the safe side. */
final class Day {

    private static final Pattern ISO_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DOTTED_DAY = Pattern.compile("[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}");
    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("d.M.uuuu");
    private static final DateTimeFormatter BASIC_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss[.SSS]XX");

    private Day() {}

    /** @throws IllegalArgumentException if it is no day, or one that means different days in different countries */
    static Instant parse(String text) {
        try {
            if (ISO_DAY.matcher(text).matches()) {
                return midnight(LocalDate.parse(text));
            }
            if (DOTTED_DAY.matcher(text).matches()) {
                return midnight(LocalDate.parse(text, DOTTED));
            }
            boolean basic = text.length() > 5 && text.charAt(text.length() - 3) != ':' && !text.endsWith("Z");
            return (basic ? OffsetDateTime.parse(text, BASIC_OFFSET) : OffsetDateTime.parse(text)).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a day such as 2026-11-02 or 02.11.2026, or an instant", e);
        }
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
