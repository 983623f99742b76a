package dev.rejoinder.ingest.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class PaceTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final long A_MONTH = 30L * 24 * 3600;

    @Property
    void readsTheMoreOftenTheNearerTheDeadlineIs(
            @ForAll @LongRange(min = 1, max = A_MONTH) long one,
            @ForAll @LongRange(min = 1, max = A_MONTH) long other) {
        assertThat(pause(Math.min(one, other))).isLessThanOrEqualTo(pause(Math.max(one, other)));
    }

    @Property
    void readsAgainWellBeforeTheDeadline(@ForAll @LongRange(min = 1_201, max = A_MONTH) long remaining) {
        assertThat(pause(remaining)).isLessThan(Duration.ofSeconds(remaining / 2 + 1));
    }

    @Property
    void keepsWithinItsBounds(@ForAll @LongRange(min = -A_MONTH, max = A_MONTH) long remaining) {
        assertThat(pause(remaining)).isBetween(Duration.ofMinutes(10), Duration.ofHours(12));
    }

    private static Duration pause(long remainingSeconds) {
        return Duration.between(NOW, Pace.next(NOW, NOW.plusSeconds(remainingSeconds)));
    }
}
