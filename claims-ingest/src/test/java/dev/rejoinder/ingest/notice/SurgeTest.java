package dev.rejoinder.ingest.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SurgeTest {

    private final Surge surge = new Surge();

    @Test
    void takesABurst() {
        for (int millis = 0; millis <= 250; millis++) {
            assertThat(isFlood(millis)).isFalse();
        }
    }

    @Test
    void refusesAFloodAndWhateverComesSoonAfterIt() {
        isFlood(0);

        assertThat(isFlood(251)).isTrue();
        assertThat(isFlood(2_200)).isTrue();
        assertThat(isFlood(4_100)).isTrue();
    }

    @Test
    void takesTheNextBurstAfterQuiet() {
        isFlood(0);
        isFlood(300);

        assertThat(isFlood(2_301)).isFalse();
        assertThat(isFlood(2_552)).isTrue();
    }

    private boolean isFlood(long millis) {
        // The clock of nanoTime may start anywhere, also below zero.
        return surge.isFlood(TimeUnit.MILLISECONDS.toNanos(millis) - TimeUnit.HOURS.toNanos(1));
    }
}
