package dev.rejoinder.notification.pace;

import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.QuietHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Days and nights where the shop is, weekends as other days. A shopper's own zone is not known, the shop's is near it. */
record LocalDays(ZoneId zone, QuietHours quiet) {

    static LocalDays of(Profile profile) {
        return new LocalDays(ZoneId.of(profile.timeZone()), profile.quietHours());
    }

    LocalDate day(Instant now) {
        return now.atZone(zone).toLocalDate();
    }

    /** The end of the quiet hours that it is in. */
    Optional<Instant> quietUntil(Instant now) {
        ZonedDateTime local = now.atZone(zone);
        if (!quiet.cover(local.toLocalTime())) {
            return Optional.empty();
        }
        boolean endsTomorrow = quiet.endsNextDay() && !local.toLocalTime().isBefore(quiet.from());
        LocalDate last = endsTomorrow ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        ZonedDateTime end = last.atTime(quiet.to()).atZone(zone);
        return Optional.of((end.toInstant().isAfter(now) ? end : end.withLaterOffsetAtOverlap()).toInstant());
    }

    /** When people may be written to on the next day. */
    Instant tomorrow(Instant now) {
        LocalTime morning = quiet.areNone() ? LocalTime.MIDNIGHT : quiet.to();
        return day(now).plusDays(1).atTime(morning).atZone(zone).toInstant();
    }
}
