package dev.rejoinder.evidence.deadline;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The days on which people work in a country: neither weekend nor a holiday of the whole country. A region's own holidays
 * count as days of work, because a deadline that is too early does less harm than one that is too late.
 */
final class BusinessDays {

    /** Monday to Friday, for a merchant who told us no country. */
    static final BusinessDays WEEKDAYS = new BusinessDays("", null);

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Map<String, BusinessDays> KNOWN = new ConcurrentHashMap<>();

    /**
     * What the library has not heard of: since 2020 Japan keeps the Emperor's birthday on 23 February, no longer on 23
     * December (Cabinet Office, https://www8.cao.go.jp/chosei/shukujitsu/gaiyou.html).
     */
    private static final Map<String, MonthDay> NO_LONGER = Map.of("JP", MonthDay.of(12, 23));

    private static final Map<String, MonthDay> NOW = Map.of("JP", MonthDay.of(2, 23));

    private final String country;

    /** Null if the country's holidays are not known. */
    private final HolidayManager holidays;

    private BusinessDays(String country, HolidayManager holidays) {
        this.country = country;
        this.holidays = holidays;
    }

    /** @param country ISO 3166; of one whose holidays nobody has written down the weekdays are taken */
    static BusinessDays of(String country) {
        return KNOWN.computeIfAbsent(country, BusinessDays::read);
    }

    boolean isOne(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !isHoliday(day);
    }

    /** At the same time of day, so many days of work later; the day it begins on does not count. */
    ZonedDateTime plus(ZonedDateTime start, int days) {
        ZonedDateTime at = start;
        for (int counted = 0; counted < days; ) {
            at = at.plusDays(1);
            if (isOne(at.toLocalDate())) {
                counted++;
            }
        }
        return at;
    }

    /** The same time of day, on the last day of work that is not later. */
    ZonedDateTime onOrBefore(ZonedDateTime at) {
        ZonedDateTime day = at;
        while (!isOne(day.toLocalDate())) {
            day = day.minusDays(1);
        }
        return day;
    }

    private boolean isHoliday(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        if (holidays == null || date.equals(NO_LONGER.get(country))) {
            return false;
        }
        return date.equals(NOW.get(country))
                || holidays.isHoliday(day, HolidayType.PUBLIC_HOLIDAY)
                || holidays.isHoliday(day, HolidayType.BANK_HOLIDAY);
    }

    private static BusinessDays read(String country) {
        boolean known = HolidayManager.getSupportedCalendarCodes().contains(country);
        return known
                ? new BusinessDays(country, HolidayManager.getInstance(ManagerParameters.create(country)))
                : WEEKDAYS;
    }
}
