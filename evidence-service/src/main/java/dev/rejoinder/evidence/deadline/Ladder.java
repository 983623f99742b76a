package dev.rejoinder.evidence.deadline;

import dev.rejoinder.event.Reminder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a deadline is reminded of. What is a day or more ahead comes on a day of work, so on the Friday before where it would
 * be a Sunday. Where the window is short the rungs that would lie before its beginning are left out.
 */
public final class Ladder {

    /** One reminder and its time. */
    public record Rung(Reminder reminder, Instant at) {}

    private static final Duration CAN_BE_MOVED = Duration.ofDays(1);

    private final Instant respondBy;
    private final MerchantCalendar calendar;

    public Ladder(Instant respondBy, MerchantCalendar calendar) {
        this.respondBy = respondBy;
        this.calendar = calendar;
    }

    /** The most pressing of those whose time has come; empty before the first. */
    public Optional<Reminder> current(Instant now) {
        return rungs().filter(rung -> !rung.at().isAfter(now))
                .map(Rung::reminder)
                .reduce((first, last) -> last);
    }

    /** The first that is still to come; empty once the deadline has passed. */
    public Optional<Rung> next(Instant now) {
        return rungs().filter(rung -> rung.at().isAfter(now)).findFirst();
    }

    /** In the order of the ladder; two may have the same time, then the later one counts. */
    private Stream<Rung> rungs() {
        return Stream.of(Reminder.values()).map(reminder -> new Rung(reminder, at(reminder)));
    }

    private Instant at(Reminder reminder) {
        Instant at = respondBy.minus(reminder.before());
        return reminder.before().compareTo(CAN_BE_MOVED) < 0
                ? at
                : calendar.businessDays().onOrBefore(calendar.local(at)).toInstant();
    }
}
