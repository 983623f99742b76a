package dev.rejoinder.businesstime;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A time of day in which a shop is open.
 *
 * @param until midnight is that at the end of the day
 */
public record Opening(LocalTime from, LocalTime until) {

    public static final Opening ALL_DAY = new Opening(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public Opening {
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        if (!until.equals(LocalTime.MIDNIGHT) && !from.isBefore(until)) {
            throw new IllegalArgumentException("An opening ends after it begins");
        }
    }

    Stretch on(LocalDate day, ZoneId zone) {
        LocalDate last = until.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
        return new Stretch(
                day.atTime(from).atZone(zone).toInstant(),
                last.atTime(until).atZone(zone).toInstant());
    }
}
