package dev.rejoinder.ingest.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PausesTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    private final Pauses pauses = new Pauses();

    @Property
    void waitsLongerEachTimeAndNeverLongerThanSomeMinutes(
            @ForAll long high, @ForAll long low, @ForAll @IntRange(min = 1, max = 1_000) int asked) {
        UUID notice = new UUID(high, low);
        Duration pause = Pauses.next(notice, asked, Optional.empty());

        assertThat(pause).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(384));
        assertThat(Pauses.next(notice, asked + 2, Optional.empty())).isGreaterThanOrEqualTo(pause);
    }

    @Test
    void waitsAsLongAsAmazonAsks() {
        assertThat(Pauses.next(new UUID(1, 2), 1, Optional.of(Duration.ofSeconds(90))))
                .isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void asksLessAboutAMerchantForWhomNothingSucceeds() {
        for (int i = 0; i < 4; i++) {
            pauses.failed("m", NOW);
        }
        assertThat(pauses.paused(NOW)).isEmpty();

        for (int i = 0; i < 20; i++) {
            pauses.failed("m", NOW);
        }
        assertThat(pauses.paused(NOW.plusSeconds(59))).containsExactly("m");
        assertThat(pauses.paused(NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void asksAtOnceAgainAfterAnAnswer() {
        for (int i = 0; i < 20; i++) {
            pauses.failed("m", NOW);
        }
        pauses.succeeded("m");

        assertThat(pauses.paused(NOW)).isEmpty();
    }
}
