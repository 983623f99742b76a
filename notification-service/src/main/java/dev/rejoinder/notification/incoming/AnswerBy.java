package dev.rejoinder.notification.incoming;

import dev.rejoinder.businesstime.OpeningHours;
import dev.rejoinder.notification.profile.Profile;
import java.time.Duration;
import java.time.Instant;

/** Until when a shopper may count on a person's answer: a day later, of which closed days do not count, while the shop is open. */
final class AnswerBy {

    private static final Duration TARGET = Duration.ofHours(24);

    private AnswerBy() {}

    static Instant of(Profile profile, Instant arrivedAt) {
        OpeningHours hours = profile.openingHours();
        return hours.nextOpen(hours.wholeDays().plus(arrivedAt, TARGET));
    }
}
