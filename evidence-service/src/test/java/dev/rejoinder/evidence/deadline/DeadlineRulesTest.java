package dev.rejoinder.evidence.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.businesstime.BusinessDays;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineRulesTest {

    private final DeadlineRules rules = new DeadlineRules();

    @ParameterizedTest
    @CsvSource({
        "a week,                          Europe/Berlin,    2026-11-02T10:00:00Z, 2026-11-09T10:00:00Z",
        "over the night clocks go back,   Europe/Berlin,    2026-10-22T08:00:00Z, 2026-10-29T09:00:00Z",
        "over the night clocks go on,     Europe/Berlin,    2027-03-25T08:00:00Z, 2027-04-01T07:00:00Z",
        "to an hour that does not exist,  Europe/Berlin,    2027-03-21T01:30:00Z, 2027-03-28T01:30:00Z",
        "to an hour that is there twice,  Europe/Berlin,    2026-10-18T00:30:00Z, 2026-10-25T00:30:00Z",
        "clocks of America go on earlier, America/New_York, 2027-03-12T15:00:00Z, 2027-03-19T14:00:00Z",
        "no clocks are changed,           Asia/Tokyo,       2027-03-25T08:00:00Z, 2027-04-01T08:00:00Z",
        "over the end of a month,         Europe/Rome,      2027-01-28T12:00:00Z, 2027-02-04T12:00:00Z",
        "over a leap day,                 Europe/Madrid,    2028-02-25T12:00:00Z, 2028-03-03T12:00:00Z",
        "over the end of a year,          Europe/London,    2026-12-28T12:00:00Z, 2027-01-04T12:00:00Z",
    })
    void countsCalendarDaysByTheMerchantsClock(String name, String zone, Instant filedAt, Instant respondBy) {
        MerchantCalendar calendar = new MerchantCalendar(null, ZoneId.of(zone), Duration.ofHours(24));

        assertThat(rules.rule("chargeback-7-calendar-days").orElseThrow().respondBy(filedAt, calendar))
                .as(name)
                .isEqualTo(respondBy);
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 2026-12-21, 7, 2026-12-31",
        "DE, 2027-05-14, 2, 2027-05-19",
        "IT, 2027-05-31, 7, 2027-06-10",
        "ES, 2026-12-03, 7, 2026-12-15",
        "GB, 2027-03-25, 1, 2027-03-29",
        "GB, 2026-12-24, 1, 2026-12-29",
        "FR, 2027-07-07, 7, 2027-07-19",
        "US, 2026-11-24, 3, 2026-11-30",
        "US, 2027-07-02, 1, 2027-07-06",
        "JP, 2027-04-28, 5, 2027-05-11",
        "JP, 2026-12-22, 1, 2026-12-23",
        "JP, 2027-02-22, 1, 2027-02-24",
        "ZZ, 2026-12-24, 1, 2026-12-25",
    })
    void countsBusinessDaysByTheCountrysHolidays(String country, LocalDate from, int days, LocalDate to) {
        ZonedDateTime start = from.atTime(9, 30).atZone(ZoneId.of("UTC"));

        assertThat(BusinessDays.of(country).plus(start, days))
                .isEqualTo(to.atTime(9, 30).atZone(ZoneId.of("UTC")));
    }

    @ParameterizedTest
    @CsvSource({
        "CHARGEBACK, DE, chargeback-7-calendar-days",
        "CHARGEBACK,   , chargeback-7-calendar-days",
        "A_TO_Z,     US, a-to-z-7-calendar-days",
        "A_TO_Z,     GB, a-to-z-7-calendar-days",
    })
    void takesTheEarliestThatAnyEditionSays(ClaimKind kind, String country, String rule) {
        Deadline deadline = rules.earliest(kind, Instant.parse("2026-11-02T10:00:00Z"), in(country));

        assertThat(deadline.rule()).isEqualTo(rule);
        assertThat(deadline.source()).isEqualTo(Deadline.Source.RULE);
    }

    /** Filed on a Saturday, five days of work end before a week does; that only Japan's page names, and an unknown country may be. */
    @Test
    void holdsAMerchantWithoutACountryToAllRules() {
        Instant saturday = Instant.parse("2026-11-07T10:00:00Z");

        assertThat(rules.earliest(ClaimKind.A_TO_Z, saturday, in(null)).respondBy())
                .isEqualTo(Instant.parse("2026-11-13T10:00:00Z"));
        assertThat(rules.earliest(ClaimKind.A_TO_Z, saturday, in("DE")).respondBy())
                .isEqualTo(Instant.parse("2026-11-14T10:00:00Z"));
    }

    @Property(tries = 500)
    void neverGivesMoreThanAnyRuleThatApplies(
            @ForAll @LongRange(min = 1_577_836_800, max = 2_208_988_800L) long filed) {
        Instant filedAt = Instant.ofEpochSecond(filed);
        for (String country : new String[] {"DE", "IT", "ES", "GB", "FR", "US", "JP", null}) {
            MerchantCalendar calendar = in(country);
            for (ClaimKind kind : ClaimKind.values()) {
                Instant respondBy = rules.earliest(kind, filedAt, calendar).respondBy();
                assertThat(respondBy).isAfter(filedAt);
                assertThat(rules.all().stream().filter(rule -> rule.isFor(kind, calendar)))
                        .allSatisfy(rule -> assertThat(respondBy).isBeforeOrEqualTo(rule.respondBy(filedAt, calendar)));
            }
        }
    }

    private static MerchantCalendar in(String country) {
        return new MerchantCalendar(country, ZoneId.of("UTC"), Duration.ofHours(24));
    }
}
