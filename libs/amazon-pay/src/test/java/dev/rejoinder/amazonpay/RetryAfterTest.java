package dev.rejoinder.amazonpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:30:00Z");

    @Test
    void readsSecondsAndDates() {
        assertThat(RetryAfter.read("7", NOW)).hasValue(Duration.ofSeconds(7));
        assertThat(RetryAfter.read("Mon, 2 Nov 2026 09:31:00 GMT", NOW)).hasValue(Duration.ofMinutes(1));
    }

    @Test
    void waitsNoLongerThanAnHour() {
        assertThat(RetryAfter.read("86400", NOW)).hasValue(Duration.ofHours(1));
    }

    @Test
    void asksForNoPauseWhereNoneCanBeRead() {
        assertThat(RetryAfter.read(null, NOW)).isEmpty();
        assertThat(RetryAfter.read("soon", NOW)).isEmpty();
        assertThat(RetryAfter.read("Mon, 2 Nov 2026 09:29:00 GMT", NOW)).isEmpty();
    }
}
