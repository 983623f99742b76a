package dev.rejoinder.notification.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.businesstime.BusinessDays;
import dev.rejoinder.businesstime.Opening;
import dev.rejoinder.businesstime.OpeningHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTimeTest {

    private static final Duration DAY = Duration.ofHours(24);

    @ParameterizedTest
    @CsvSource({
        "the same time tomorrow,           Europe/Berlin, DE, 2026-11-03T10:00, 2026-11-04T10:00",
        "after lunch instead of in it,     Europe/Berlin, DE, 2026-11-03T12:30, 2026-11-04T13:00",
        "in the morning instead of night,  Europe/Berlin, DE, 2026-11-03T22:00, 2026-11-05T09:00",
        "over a weekend,                   Europe/Berlin, DE, 2026-11-06T16:00, 2026-11-09T16:00",
        "written on a Sunday,              Europe/Berlin, DE, 2026-11-08T20:00, 2026-11-10T09:00",
        "over the first of May in Italy,   Europe/Rome,   IT, 2028-04-28T10:00, 2028-05-02T10:00",
        "over All Saints in Spain,         Europe/Madrid, ES, 2027-10-29T10:00, 2027-11-02T10:00",
        "All Saints is no holiday there,   Europe/London, GB, 2027-10-29T10:00, 2027-11-01T10:00",
        "over both days of Christmas,      Europe/London, GB, 2026-12-24T10:00, 2026-12-29T10:00",
        "over the night clocks go back,    Europe/Berlin, DE, 2026-10-23T10:00, 2026-10-26T10:00",
        "over the night clocks go on,      Europe/Rome,   IT, 2027-03-26T10:00, 2027-03-30T10:00",
    })
    void isADayLaterOnDaysOfWorkWhileSomebodyIsThere(
            String name, String zone, String country, LocalDateTime asked, LocalDateTime answered) {
        OpeningHours hours = office(zone, country);

        assertThat(AnswerTime.by(hours, at(asked, hours), DAY)).as(name).isEqualTo(at(answered, hours));
    }

    @Property(tries = 500)
    void isNeverEarlierThanByTheClockAloneAndNeverAtNight(
            @ForAll @LongRange(min = 1_767_225_600, max = 1_893_456_000) long second,
            @ForAll @LongRange(min = 1, max = 200) long hours) {
        OpeningHours open = office("Europe/Berlin", "DE");
        Instant asked = Instant.ofEpochSecond(second);

        Instant by = AnswerTime.by(open, asked, Duration.ofHours(hours));

        assertThat(by).isAfterOrEqualTo(asked.plus(Duration.ofHours(hours)));
        assertThat(open.isOpen(by)).isTrue();
    }

    private static OpeningHours office(String zone, String country) {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.SATURDAY) < 0) {
                week.put(
                        day,
                        List.of(
                                new Opening(LocalTime.of(9, 0), LocalTime.NOON),
                                new Opening(LocalTime.of(13, 0), LocalTime.of(17, 0))));
            }
        }
        return OpeningHours.of(ZoneId.of(zone), BusinessDays.of(country), week);
    }

    private static Instant at(LocalDateTime time, OpeningHours hours) {
        return time.atZone(hours.zone()).toInstant();
    }
}
