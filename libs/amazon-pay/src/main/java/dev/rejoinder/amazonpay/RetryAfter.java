package dev.rejoinder.amazonpay;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header of RFC 9110, 10.2.3: seconds, or a date. */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /** At most an hour: a mistake elsewhere must not make us miss a deadline. */
    static Optional<Duration> read(String header, Instant now) {
        return parse(header, now)
                .map(pause -> pause.compareTo(LONGEST) > 0 ? LONGEST : pause)
                .filter(pause -> !pause.isNegative());
    }

    private static Optional<Duration> parse(String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        if (SECONDS.matcher(header).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
        }
        try {
            return Optional.of(
                    Duration.between(now, DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
