package dev.rejoinder.notification.profile;

import java.time.Duration;
import java.time.LocalTime;

/**
 * When nobody is written to who need not be, on every day of the week; none if both are the same.
 *
 * @param from in the shop's time zone
 * @param to on the next day if it is earlier
 */
public record QuietHours(LocalTime from, LocalTime to) {

    static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    public boolean cover(LocalTime time) {
        return endsNextDay() ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
    }

    public boolean endsNextDay() {
        return to.isBefore(from);
    }

    Duration length() {
        Duration length = Duration.between(from, to);
        return endsNextDay() ? length.plusDays(1) : length;
    }

    public boolean areNone() {
        return from.equals(to);
    }
}
