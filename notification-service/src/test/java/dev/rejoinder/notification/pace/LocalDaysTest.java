package dev.rejoinder.notification.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.notification.profile.QuietHours;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LocalDaysTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
    private static final long YEAR_2026 = 1_767_225_600L;
    private static final long YEAR_2028 = 1_830_297_600L;

    @Test
    void aNightEndsInTheMorning() {
        LocalDays days = new LocalDays(BERLIN, NIGHT);

        assertThat(days.quietUntil(at("2026-11-02T19:59:59Z"))).isEmpty();
        assertThat(days.quietUntil(at("2026-11-02T20:00:00Z"))).contains(at("2026-11-03T07:00:00Z"));
        assertThat(days.quietUntil(at("2026-11-03T06:59:59Z"))).contains(at("2026-11-03T07:00:00Z"));
        assertThat(days.quietUntil(at("2026-11-03T07:00:00Z"))).isEmpty();
        assertThat(days.tomorrow(at("2026-11-02T10:00:00Z"))).isEqualTo(at("2026-11-03T07:00:00Z"));
    }

    @Test
    void nightsInWhichTheClocksAreChangedEndAtTheSameHour() {
        LocalDays days = new LocalDays(BERLIN, NIGHT);

        assertThat(days.quietUntil(at("2026-03-28T21:00:00Z"))).contains(at("2026-03-29T06:00:00Z"));
        assertThat(days.quietUntil(at("2026-10-24T21:00:00Z"))).contains(at("2026-10-25T07:00:00Z"));
    }

    @Test
    void withoutQuietHoursTheNextDayBeginsAtMidnight() {
        LocalDays days = new LocalDays(BERLIN, new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));

        assertThat(days.quietUntil(at("2026-11-02T23:30:00Z"))).isEmpty();
        assertThat(days.tomorrow(at("2026-11-02T10:00:00Z"))).isEqualTo(at("2026-11-02T23:00:00Z"));
    }

    @Property
    void quietHoursEndLaterAndWithinADay(
            @ForAll("instants") Instant now, @ForAll("zones") ZoneId zone, @ForAll("hours") QuietHours quiet) {
        LocalDays days = new LocalDays(zone, quiet);

        days.quietUntil(now).ifPresent(end -> {
            assertThat(end).isAfter(now).isBefore(now.plusSeconds(26 * 3600));
            assertThat(quiet.cover(end.atZone(zone).toLocalTime())).isFalse();
        });
    }

    @Property
    void tomorrowIsAnotherDayOutsideOfQuietHours(
            @ForAll("instants") Instant now, @ForAll("zones") ZoneId zone, @ForAll("hours") QuietHours quiet) {
        LocalDays days = new LocalDays(zone, quiet);

        Instant tomorrow = days.tomorrow(now);

        assertThat(days.day(tomorrow)).isEqualTo(days.day(now).plusDays(1));
        assertThat(days.quietUntil(tomorrow)).isEmpty();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(YEAR_2026, YEAR_2028).map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Berlin", "Europe/Madrid", "Atlantic/Canary", "America/New_York", "Asia/Tokyo", "UTC")
                .map(ZoneId::of);
    }

    /** On the hour and outside of the hours that are skipped or come twice where clocks are changed. */
    @Provide
    Arbitrary<QuietHours> hours() {
        Arbitrary<LocalTime> from = Arbitraries.integers().between(4, 23).map(hour -> LocalTime.of(hour, 0));
        Arbitrary<LocalTime> to = Arbitraries.integers().between(4, 23).map(hour -> LocalTime.of(hour, 0));
        return from.flatMap(start -> to.map(end -> new QuietHours(start, end)));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
