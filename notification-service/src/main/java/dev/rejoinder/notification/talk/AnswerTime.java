package dev.rejoinder.notification.talk;

import dev.rejoinder.businesstime.OpeningHours;
import java.time.Duration;
import java.time.Instant;

/**
 * By when a person answers: so many hours later, of which those of days on which the shop is closed do not count, and never
 * while it is closed.
 */
public final class AnswerTime {

    private AnswerTime() {}

    public static Instant by(OpeningHours hours, Instant start, Duration target) {
        return hours.nextOpen(hours.wholeDays().plus(start, target));
    }
}
