package dev.rejoinder.businesstime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @ParameterizedTest
    @CsvSource({
        "within a day,                     Europe/Berlin, DE,   , 2026-11-02T09:30, 2,  2026-11-02T11:30",
        "over lunch,                       Europe/Berlin, DE,   , 2026-11-02T11:30, 2,  2026-11-02T14:30",
        "from lunch,                       Europe/Berlin, DE,   , 2026-11-02T12:20, 1,  2026-11-02T14:00",
        "to the minute it closes,          Europe/Berlin, DE,   , 2026-11-02T15:00, 2,  2026-11-02T17:00",
        "over a night,                     Europe/Berlin, DE,   , 2026-11-02T16:00, 2,  2026-11-03T10:00",
        "a whole week,                     Europe/Berlin, DE,   , 2026-11-02T09:00, 35, 2026-11-06T17:00",
        "over a weekend,                   Europe/Berlin, DE,   , 2026-11-06T16:00, 2,  2026-11-09T10:00",
        "from a weekend,                   Europe/Rome,   IT,   , 2026-11-07T12:00, 1,  2026-11-09T10:00",
        "over German unity on a Saturday,  Europe/Berlin, DE,   , 2026-10-02T16:00, 2,  2026-10-05T10:00",
        "over Christmas,                   Europe/Berlin, DE,   , 2026-12-24T16:00, 2,  2026-12-28T10:00",
        "over Epiphany in Bavaria,         Europe/Berlin, DE, BY, 2027-01-05T16:00, 2,  2027-01-07T10:00",
        "Epiphany is none in Hamburg,      Europe/Berlin, DE, HH, 2027-01-05T16:00, 2,  2027-01-06T10:00",
        "over the Immaculate Conception,   Europe/Rome,   IT,   , 2026-12-07T16:00, 2,  2026-12-09T10:00",
        "over Ferragosto's Sunday,         Europe/Rome,   IT,   , 2027-08-13T16:00, 2,  2027-08-16T10:00",
        "over Constitution Day,            Europe/Madrid, ES,   , 2028-12-05T16:00, 2,  2028-12-07T10:00",
        "over Saint John in Catalonia,       Europe/Madrid, ES, CT, 2026-06-23T16:00, 2, 2026-06-25T10:00",
        "over the early May bank holiday,  Europe/London, GB,   , 2027-04-30T16:00, 2,  2027-05-04T10:00",
        "over Scotland's second January,   Europe/London, GB, SCT, 2028-12-29T16:00, 2, 2029-01-03T10:00",
        "over the night clocks go back,    Europe/Berlin, DE,   , 2026-10-23T16:30, 1,  2026-10-26T09:30",
        "over Easter as clocks go on,      Europe/London, GB, ENG, 2027-03-25T16:30, 1,  2027-03-30T09:30",
    })
    void countsOpenTime(
            String name, String zone, String country, String region, LocalDateTime from, int hours, LocalDateTime to) {
        OpeningHours open = office(zone, country, region);

        assertThat(open.plus(at(from, open), Duration.ofHours(hours))).as(name).isEqualTo(at(to, open));
        assertThat(open.between(at(from, open), at(to, open))).as(name).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @CsvSource({
        "on a working day,              2026-11-03T10:00, 2026-11-04T10:00",
        "over a weekend,                2026-11-06T10:00, 2026-11-09T10:00",
        "from a Saturday,               2026-11-07T10:00, 2026-11-10T00:00",
        "over the night clocks go back, 2026-10-23T10:00, 2026-10-26T10:00",
        "over a holiday,                2026-12-31T10:00, 2027-01-04T10:00",
    })
    void countsWholeDaysAroundTheClock(String name, LocalDateTime from, LocalDateTime to) {
        OpeningHours whole = office("Europe/Berlin", "DE", null).wholeDays();

        assertThat(whole.plus(at(from, whole), Duration.ofHours(24))).as(name).isEqualTo(at(to, whole));
    }

    @Test
    void nightsInWhichClocksChangeHaveTheHoursTheyHave() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        OpeningHours always = OpeningHours.of(
                berlin,
                BusinessDays.WEEKDAYS,
                Set.of(DayOfWeek.values()).stream()
                        .collect(Collectors.toMap(day -> day, day -> List.of(Opening.ALL_DAY))));

        assertThat(always.between(midnight("2026-10-25", berlin), midnight("2026-10-26", berlin)))
                .isEqualTo(Duration.ofHours(25));
        assertThat(always.between(midnight("2027-03-28", berlin), midnight("2027-03-29", berlin)))
                .isEqualTo(Duration.ofHours(23));
    }

    @Test
    void saysWhenItIsOpenNext() {
        OpeningHours open = office("Europe/Berlin", "DE", null);

        assertThat(open.nextOpen(Instant.parse("2026-11-07T10:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-09T08:00:00Z"));
        assertThat(open.nextOpen(Instant.parse("2026-11-09T10:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-09T10:00:00Z"));
        assertThat(open.isOpen(Instant.parse("2026-11-09T10:00:00Z"))).isTrue();
        assertThat(open.isOpen(Instant.parse("2026-11-09T16:00:00Z"))).isFalse();
    }

    @Test
    void takesMondayToFridayWhereNoHoursAreTold() {
        OpeningHours usual = OpeningHours.usual(ZoneId.of("Europe/Berlin"), BusinessDays.of("DE"));

        assertThat(usual.plus(Instant.parse("2026-11-06T15:00:00Z"), Duration.ofHours(2)))
                .isEqualTo(Instant.parse("2026-11-09T09:00:00Z"));
    }

    @Test
    void refusesHoursThatOverlapOrNeverCome() {
        Opening day = new Opening(LocalTime.of(9, 0), LocalTime.of(17, 0));
        Opening late = new Opening(LocalTime.of(16, 0), LocalTime.MIDNIGHT);

        assertThatThrownBy(() -> hours(Map.of(DayOfWeek.MONDAY, List.of(late, day))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hours(Map.of(DayOfWeek.MONDAY, List.of())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Opening(LocalTime.NOON, LocalTime.of(9, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void neverEndsEarlierThanByTheClockAlone(
            @ForAll("hours") OpeningHours open,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(max = 6000) int minutes) {
        Duration time = Duration.ofMinutes(minutes);

        assertThat(open.plus(start, time)).isAfterOrEqualTo(start.plus(time));
        assertThat(open.nextOpen(start)).isAfterOrEqualTo(start);
    }

    @Property(tries = 300)
    void countsTheSameOnTheWayThereAndBack(
            @ForAll("hours") OpeningHours open,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 6000) int minutes) {
        Duration time = Duration.ofMinutes(minutes);
        Instant end = open.plus(start, time);

        assertThat(open.between(start, end)).isEqualTo(time);
        assertThat(open.between(end, start)).isEqualTo(time.negated());
        assertThat(open.between(open.minus(end, time), end)).isEqualTo(time);
    }

    @Property(tries = 200)
    void goesOnWhereItStopped(
            @ForAll("hours") OpeningHours open,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(min = 1, max = 3000) int first,
            @ForAll @IntRange(min = 1, max = 3000) int second) {
        Instant inTwoSteps = open.plus(open.plus(start, Duration.ofMinutes(first)), Duration.ofMinutes(second));

        assertThat(inTwoSteps).isEqualTo(open.plus(start, Duration.ofMinutes(first + second)));
    }

    @Provide
    Arbitrary<OpeningHours> hours() {
        Arbitrary<ZoneId> zones = Arbitraries.of("Europe/Berlin", "Europe/London", "America/New_York", "Asia/Tokyo")
                .map(ZoneId::of);
        Arbitrary<BusinessDays> days =
                Arbitraries.of("DE", "IT", "ES", "GB", "ZZ").map(BusinessDays::of);
        Arbitrary<List<Opening>> openings = Arbitraries.integers()
                .between(0, 95)
                .set()
                .ofMinSize(2)
                .ofMaxSize(6)
                .map(quarters -> openings(quarters.stream().sorted().toList()));
        Arbitrary<Map<DayOfWeek, List<Opening>>> weeks =
                Arbitraries.maps(Arbitraries.of(DayOfWeek.class), openings).ofMinSize(1);
        return Combinators.combine(zones, days, weeks).as(OpeningHours::of);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(1_767_225_600L / 60, 1_893_456_000L / 60)
                .map(minute -> Instant.ofEpochSecond(minute * 60));
    }

    private static List<Opening> openings(List<Integer> quarters) {
        return IntStream.range(0, quarters.size() / 2)
                .mapToObj(i -> new Opening(quarter(quarters.get(2 * i)), quarter(quarters.get(2 * i + 1))))
                .toList();
    }

    private static LocalTime quarter(int number) {
        return LocalTime.of(number / 4, number % 4 * 15);
    }

    private static OpeningHours hours(Map<DayOfWeek, List<Opening>> week) {
        return OpeningHours.of(ZoneId.of("UTC"), BusinessDays.WEEKDAYS, week);
    }

    /** Monday to Friday, nine to twelve and one to five. */
    private static OpeningHours office(String zone, String country, String region) {
        List<Opening> day = List.of(
                new Opening(LocalTime.of(13, 0), LocalTime.of(17, 0)), new Opening(LocalTime.of(9, 0), LocalTime.NOON));
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek each : DayOfWeek.values()) {
            if (!WEEKEND.contains(each)) {
                week.put(each, day);
            }
        }
        return OpeningHours.of(ZoneId.of(zone), BusinessDays.of(country, region), week);
    }

    private static Instant at(LocalDateTime time, OpeningHours open) {
        return time.atZone(open.zone()).toInstant();
    }

    private static Instant midnight(String date, ZoneId zone) {
        return LocalDate.parse(date).atStartOfDay(zone).toInstant();
    }
}
