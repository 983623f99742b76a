package dev.rejoinder.amazonpay;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * Reads Amazon's timestamps. Its documents and SDKs show three forms for the same fields: seconds since 1970, milliseconds
 * since 1970, and ISO 8601 in two spellings ({@code 2026-11-02T09:30:00Z}, {@code 20261102T093000Z}).
 */
final class AmazonTime {

    /** Seconds reach it in the year 5138, milliseconds did in 1973. */
    private static final BigDecimal FIRST_MILLIS = BigDecimal.valueOf(100_000_000_000L);

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000_000_000L);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,9})?");
    private static final Pattern BASIC = Pattern.compile("[0-9]{8}T[0-9]{6}Z");

    private AmazonTime() {}

    /** Null where there is none, or none that can be read: a case must not fail for a date that is only shown. */
    static Instant read(JsonNode value) {
        if (value.isNumber() || value.isTextual()) {
            return read(value.asText().strip());
        }
        return null;
    }

    private static Instant read(String text) {
        try {
            if (NUMBER.matcher(text).matches()) {
                return sinceEpoch(new BigDecimal(text));
            }
            if (BASIC.matcher(text).matches()) {
                return basic(text);
            }
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** By its digits, a tenth of what a formatter takes: each answer of Amazon's has several. */
    private static Instant basic(String text) {
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 4, 6),
                        number(text, 6, 8),
                        number(text, 9, 11),
                        number(text, 11, 13),
                        number(text, 13, 15))
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int begin, int end) {
        return Integer.parseInt(text, begin, end, 10);
    }

    private static Instant sinceEpoch(BigDecimal number) {
        if (number.compareTo(MOST) >= 0) {
            return null;
        }
        BigDecimal millis = number.compareTo(FIRST_MILLIS) < 0 ? number.movePointRight(3) : number;
        return Instant.ofEpochMilli(millis.longValue());
    }
}
