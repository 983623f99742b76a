package dev.rejoinder.businesstime;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The days on which people work in a country: neither weekend nor a holiday. Without a region only holidays of the whole
 * country count: for a deadline it does less harm to be too early than too late.
 */
public final class BusinessDays {

    /** Monday to Friday, for a merchant who told us no country. */
    public static final BusinessDays WEEKDAYS = new BusinessDays("", null, null);

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

    private final String[] region;

    private BusinessDays(String country, HolidayManager holidays, String region) {
        this.country = country;
        this.holidays = holidays;
        this.region = region == null ? new String[0] : new String[] {key(region)};
    }

    /** @param country ISO 3166; of one whose holidays nobody has written down the weekdays are taken */
    public static BusinessDays of(String country) {
        return KNOWN.computeIfAbsent(country, known -> read(known, null));
    }

    /** @param region the second half of an ISO 3166-2 code, such as {@code BY} in DE; null for none */
    public static BusinessDays of(String country, String region) {
        return region == null
                ? of(country)
                : KNOWN.computeIfAbsent(country + "-" + region, key -> read(country, region));
    }

    /** Whether the region's own holidays are known. */
    public static boolean knows(String country, String region) {
        return isKnown(country)
                && manager(country).getCalendarHierarchy().getChildren().containsKey(key(region));
    }

    public boolean isOne(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !isHoliday(day);
    }

    public boolean isHoliday(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        if (holidays == null || date.equals(NO_LONGER.get(country))) {
            return false;
        }
        return date.equals(NOW.get(country))
                || holidays.isHoliday(day, HolidayType.PUBLIC_HOLIDAY, region)
                || holidays.isHoliday(day, HolidayType.BANK_HOLIDAY, region);
    }

    /** At the same time of day, so many days of work later; the day it begins on does not count. */
    public ZonedDateTime plus(ZonedDateTime start, int days) {
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
    public ZonedDateTime onOrBefore(ZonedDateTime at) {
        ZonedDateTime day = at;
        while (!isOne(day.toLocalDate())) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static BusinessDays read(String country, String region) {
        return isKnown(country) ? new BusinessDays(country, manager(country), region) : WEEKDAYS;
    }

    private static boolean isKnown(String country) {
        return HolidayManager.getSupportedCalendarCodes().contains(country);
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
    }

    private static String key(String region) {
        return region.toLowerCase(Locale.ROOT);
    }
}
