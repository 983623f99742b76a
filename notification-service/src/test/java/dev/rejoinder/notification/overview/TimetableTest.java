package dev.rejoinder.notification.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.businesstime.BusinessDays;
import dev.rejoinder.notification.overview.Timetable.Slot;
import dev.rejoinder.notification.preference.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TimetableTest {

    private static final Instant SOME_TIME = Instant.parse("2026-01-01T00:00:00Z");
    private static final int YEARS_OF_MINUTES = 3 * 366 * 24 * 60;

    @Property(tries = 300)
    void comesAtItsHourOnceADayWhateverTheClocksDo(
            @ForAll("zones") String zone,
            @ForAll @IntRange(min = 6, max = 18) int hour,
            @ForAll @IntRange(max = YEARS_OF_MINUTES) int minutes) {
        Timetable timetable = table(Topic.DIGEST, zone, hour);
        Instant at = SOME_TIME.plus(Duration.ofMinutes(minutes));
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            Instant next = timetable.next(at);
            ZonedDateTime local = next.atZone(ZoneId.of(zone));

            assertThat(next).isAfter(at).isBeforeOrEqualTo(at.plus(Duration.ofHours(25)));
            assertThat(local.toLocalTime()).isEqualTo(LocalTime.of(hour, 0));
            assertThat(days.add(local.toLocalDate())).isTrue();
            assertThat(timetable.current(next)).isPresent();
            assertThat(timetable.current(next.minusMillis(1))).isEmpty();
            at = next;
        }
    }

    @Property(tries = 300)
    void oneSlotHasOneName(
            @ForAll("zones") String zone, @ForAll Topic topic, @ForAll @IntRange(max = YEARS_OF_MINUTES) int minutes) {
        if (!topic.isRegular()) {
            return;
        }
        Timetable timetable = table(topic, zone, 8);
        Instant at = SOME_TIME.plus(Duration.ofMinutes(minutes));
        Optional<Slot> slot = timetable.current(at);
        Instant next = timetable.next(at);

        assertThat(next).isAfter(at);
        slot.ifPresent(now -> {
            assertThat(timetable.current(now.from())).contains(now);
            assertThat(timetable.current(now.until()))
                    .isNotEqualTo(slot)
                    .satisfies(other -> assertThat(other.map(Slot::name)).isNotEqualTo(slot.map(Slot::name)));
            assertThat(next).isAfterOrEqualTo(now.until());
        });
    }

    @Example
    void aReportComesOnTheFirstWorkingDay() {
        Timetable timetable = table(Topic.REPORT, "Europe/Berlin", 8);

        assertThat(timetable.next(Instant.parse("2026-04-15T00:00:00Z"))).isEqualTo("2026-05-04T06:00:00Z");
        assertThat(timetable.next(Instant.parse("2026-12-15T00:00:00Z"))).isEqualTo("2027-01-04T07:00:00Z");
    }

    @Example
    void whatCouldNotLeaveInTimeIsLeftOut() {
        Timetable timetable = table(Topic.DIGEST, "Europe/Berlin", 8);

        assertThat(timetable.current(Instant.parse("2026-11-03T12:59:59Z"))).isPresent();
        assertThat(timetable.current(Instant.parse("2026-11-03T13:00:00Z"))).isEmpty();
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(
                "Europe/Berlin",
                "Europe/London",
                "Atlantic/Azores",
                "America/St_Johns",
                "Australia/Lord_Howe",
                "Pacific/Apia",
                "Asia/Tehran",
                "UTC");
    }

    private static Timetable table(Topic topic, String zone, int hour) {
        return new Timetable(topic, ZoneId.of(zone), hour, BusinessDays.of("DE"));
    }
}
