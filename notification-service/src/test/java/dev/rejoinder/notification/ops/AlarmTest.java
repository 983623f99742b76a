package dev.rejoinder.notification.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Ops hears of each trouble and of its end, and of nothing twice. */
class AlarmTest {

    private static final Instant START = Instant.parse("2026-11-02T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private record Said(Instant at, boolean over) {}

    /** Each number is a look: its size the minutes since the one before, its parity whether it is stuck. */
    @Property
    void neverTwoMailsWithinAnHourAndTurnAbout(
            @ForAll @Size(max = 200) List<@IntRange(min = 1, max = 90) Integer> looks) {
        Instant now = START;
        Alarm alarm = Alarm.NONE;
        List<Said> said = new ArrayList<>();
        for (int minutes : looks) {
            now = now.plus(Duration.ofMinutes(minutes));
            Alarm.Look look = alarm.look(minutes % 2 == 0 ? now : null, PATIENCE, now);
            alarm = look.alarm();
            Instant at = now;
            look.news().ifPresent(news -> said.add(new Said(at, news.over())));
        }
        for (int i = 0; i < said.size(); i++) {
            assertThat(said.get(i).over()).isEqualTo(i % 2 == 1);
            if (i > 0) {
                assertThat(Duration.between(said.get(i - 1).at(), said.get(i).at()))
                        .isGreaterThanOrEqualTo(Duration.ofHours(1));
            }
        }
    }

    @Test
    void saysWhatLastsOnceAndThatItIsOver() {
        Alarm seen = Alarm.NONE.look(START, PATIENCE, START).alarm();
        Alarm.Look told = seen.look(START, PATIENCE, START.plus(PATIENCE));
        Alarm.Look lasts = told.alarm().look(START, PATIENCE, START.plus(Duration.ofDays(2)));
        Alarm.Look well = lasts.alarm().look(null, PATIENCE, START.plus(Duration.ofDays(3)));

        assertThat(told.news()).contains(new Alarm.News(false, START));
        assertThat(lasts.news()).isEmpty();
        assertThat(well.news()).contains(new Alarm.News(true, START));
        assertThat(well.alarm()
                        .look(null, PATIENCE, START.plus(Duration.ofDays(4)))
                        .news())
                .isEmpty();
    }

    @Test
    void saysNothingOfWhatPassesSoon() {
        Alarm seen = Alarm.NONE.look(START, PATIENCE, START).alarm();
        Alarm passed = seen.look(null, PATIENCE, START.plusSeconds(60)).alarm();

        assertThat(passed.look(START.plus(PATIENCE), PATIENCE, START.plus(PATIENCE))
                        .news())
                .isEmpty();
    }
}
