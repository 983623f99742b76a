package dev.rejoinder.evidence.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.event.Reminder;
import dev.rejoinder.evidence.deadline.Ladder.Rung;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final MerchantCalendar BERLIN =
            new MerchantCalendar("DE", ZoneId.of("Europe/Berlin"), Duration.ofHours(24));

    @Test
    void remindsFiveDaysToFourHoursAhead() {
        Instant friday = Instant.parse("2026-11-13T10:00:00Z");

        assertThat(rungs(friday, Instant.parse("2026-11-01T10:00:00Z")))
                .containsExactly(
                        new Rung(Reminder.FIVE_DAYS, Instant.parse("2026-11-06T10:00:00Z")),
                        new Rung(Reminder.THREE_DAYS, Instant.parse("2026-11-10T10:00:00Z")),
                        new Rung(Reminder.ONE_DAY, Instant.parse("2026-11-12T10:00:00Z")),
                        new Rung(Reminder.FOUR_HOURS, Instant.parse("2026-11-13T06:00:00Z")),
                        new Rung(Reminder.PASSED, friday));
    }

    @Test
    void remindsOnTheLastDayOfWorkBeforeAHoliday() {
        Instant monday = Instant.parse("2026-12-28T10:00:00Z");

        assertThat(rungs(monday, Instant.parse("2026-12-24T12:00:00Z")))
                .containsExactly(
                        new Rung(Reminder.FOUR_HOURS, Instant.parse("2026-12-28T06:00:00Z")),
                        new Rung(Reminder.PASSED, monday));
        assertThat(new Ladder(monday, BERLIN).current(Instant.parse("2026-12-24T10:00:00Z")))
                .contains(Reminder.ONE_DAY);
    }

    @Test
    void leavesOutWhatLiesBeforeAShortWindow() {
        Instant friday = Instant.parse("2026-11-13T10:00:00Z");

        assertThat(rungs(friday, friday.minus(Duration.ofHours(30))))
                .extracting(Rung::reminder)
                .containsExactly(Reminder.ONE_DAY, Reminder.FOUR_HOURS, Reminder.PASSED);
    }

    @Property(tries = 500)
    void goesUpInTimeAndRemindsOfTheMostPressing(
            @ForAll @LongRange(min = 1_577_836_800, max = 2_208_988_800L) long deadline) {
        Instant respondBy = Instant.ofEpochSecond(deadline);
        Ladder ladder = new Ladder(respondBy, BERLIN);
        List<Rung> rungs = rungs(respondBy, respondBy.minus(Duration.ofDays(30)));

        assertThat(rungs).isNotEmpty().extracting(Rung::at).isSorted();
        for (Rung rung : rungs) {
            assertThat(ladder.current(rung.at()).orElseThrow()).isGreaterThanOrEqualTo(rung.reminder());
            assertThat(rung.at())
                    .isBeforeOrEqualTo(respondBy.minus(rung.reminder().before()));
        }
        assertThat(rungs.get(rungs.size() - 1)).isEqualTo(new Rung(Reminder.PASSED, respondBy));
    }

    private static List<Rung> rungs(Instant respondBy, Instant from) {
        Ladder ladder = new Ladder(respondBy, BERLIN);
        List<Rung> rungs = new ArrayList<>();
        Optional<Rung> next = ladder.next(from);
        while (next.isPresent()) {
            rungs.add(next.get());
            next = ladder.next(next.get().at());
        }
        return rungs;
    }
}
