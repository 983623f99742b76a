package dev.rejoinder.businesstime;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The hours in which a shop is open, and time counted in them. Whatever is reckoned forward is never earlier than by the
 * clock alone. A holiday is closed, whichever day of the week it is.
 */
public final class OpeningHours {

    /** No row of closed days is longer; of a shop that is never open, all its hours would be over. */
    private static final int LONGEST_CLOSED_DAYS = 366;

    private static final List<Opening> OFFICE_DAY = List.of(new Opening(LocalTime.of(9, 0), LocalTime.of(17, 0)));

    private final ZoneId zone;
    private final BusinessDays days;
    private final Map<DayOfWeek, List<Opening>> week;

    private OpeningHours(ZoneId zone, BusinessDays days, Map<DayOfWeek, List<Opening>> week) {
        this.zone = zone;
        this.days = days;
        this.week = week;
    }

    /**
     * @param week openings that do not overlap, in any order; a day that is not named is closed
     * @throws IllegalArgumentException if it is never open, or openings overlap
     */
    public static OpeningHours of(ZoneId zone, BusinessDays days, Map<DayOfWeek, List<Opening>> week) {
        Map<DayOfWeek, List<Opening>> sorted = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, openings) -> {
            if (!openings.isEmpty()) {
                sorted.put(day, inOrder(openings));
            }
        });
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("A shop is open some time");
        }
        return new OpeningHours(zone, days, sorted);
    }

    /** Monday to Friday from nine to five, for a shop that has told no hours. */
    public static OpeningHours usual(ZoneId zone, BusinessDays days) {
        Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : List.of(
                DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            week.put(day, OFFICE_DAY);
        }
        return new OpeningHours(zone, days, week);
    }

    /** The same days, from midnight to midnight. */
    public OpeningHours wholeDays() {
        Map<DayOfWeek, List<Opening>> whole = new EnumMap<>(DayOfWeek.class);
        week.keySet().forEach(day -> whole.put(day, List.of(Opening.ALL_DAY)));
        return new OpeningHours(zone, days, whole);
    }

    public ZoneId zone() {
        return zone;
    }

    public boolean isOpen(Instant at) {
        return openAfter(at).from().equals(at);
    }

    /** At once while it is open, else when it opens next. */
    public Instant nextOpen(Instant at) {
        return openAfter(at).from();
    }

    /** When so much open time has passed; with none, when it is open next. */
    public Instant plus(Instant start, Duration openTime) {
        Duration left = openTime;
        Stretch open = openAfter(start);
        while (open.length().compareTo(left) < 0) {
            left = left.minus(open.length());
            open = openAfter(open.until());
        }
        return open.from().plus(left);
    }

    /** When so much open time is still to come until the end. */
    public Instant minus(Instant end, Duration openTime) {
        Duration left = openTime;
        Stretch open = openBefore(end);
        while (open.length().compareTo(left) < 0) {
            left = left.minus(open.length());
            open = openBefore(open.from());
        }
        return open.until().minus(left);
    }

    /** Open time from one instant to another; negative if that is the earlier one. */
    public Duration between(Instant from, Instant until) {
        if (until.isBefore(from)) {
            return between(until, from).negated();
        }
        Duration counted = Duration.ZERO;
        for (Stretch open = openAfter(from); open.from().isBefore(until); open = openAfter(open.until())) {
            counted = counted.plus(open.notAfter(until).length());
        }
        return counted;
    }

    private Stretch openAfter(Instant at) {
        LocalDate first = day(at);
        for (int ahead = 0; ahead <= LONGEST_CLOSED_DAYS; ahead++) {
            for (Stretch stretch : on(first.plusDays(ahead))) {
                Stretch rest = stretch.notBefore(at);
                if (!rest.isEmpty()) {
                    return rest;
                }
            }
        }
        throw new IllegalStateException("Closed for a year from " + first);
    }

    private Stretch openBefore(Instant at) {
        LocalDate last = day(at);
        for (int back = 0; back <= LONGEST_CLOSED_DAYS; back++) {
            List<Stretch> stretches = on(last.minusDays(back));
            for (int i = stretches.size() - 1; i >= 0; i--) {
                Stretch rest = stretches.get(i).notAfter(at);
                if (!rest.isEmpty()) {
                    return rest;
                }
            }
        }
        throw new IllegalStateException("Closed for a year before " + last);
    }

    private List<Stretch> on(LocalDate day) {
        List<Opening> openings = week.get(day.getDayOfWeek());
        return openings == null || days.isHoliday(day)
                ? List.of()
                : openings.stream().map(opening -> opening.on(day, zone)).toList();
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private static List<Opening> inOrder(List<Opening> openings) {
        List<Opening> sorted =
                openings.stream().sorted(Comparator.comparing(Opening::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            LocalTime ends = sorted.get(i - 1).until();
            if (ends.equals(LocalTime.MIDNIGHT) || ends.isAfter(sorted.get(i).from())) {
                throw new IllegalArgumentException("Openings of a day must not overlap");
            }
        }
        return sorted;
    }
}
