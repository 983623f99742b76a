package dev.rejoinder.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff();

    @Test
    void growsToHalfAMinute() {
        Duration first = backoff.after(Duration.ZERO);
        for (int i = 0; i < 10; i++) {
            backoff.after(Duration.ZERO);
        }

        assertThat(first).isEqualTo(Duration.ofMillis(200));
        assertThat(backoff.after(Duration.ZERO)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void startsFromTheBeginningAfterAGoodMinute() {
        for (int i = 0; i < 10; i++) {
            backoff.after(Duration.ZERO);
        }

        assertThat(backoff.after(Duration.ofMinutes(2))).isEqualTo(Duration.ofMillis(200));
    }
}
