package dev.rejoinder.notification.clock;

import dev.rejoinder.businesstime.OpeningHours;
import dev.rejoinder.notification.clock.CaseClock.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a clock rings. An answer's at 50, 75, 90 and 100 percent of its time; a promise's some opening hours before it breaks,
 * and when it has.
 */
final class Rungs {

    /** What rings before a promise breaks. */
    static final int PROMISE_NEAR = 90;

    record Rung(int percent, Instant at) {}

    private final CaseClock clock;
    private final OpeningHours hours;
    private final Duration beforePromise;

    Rungs(CaseClock clock, OpeningHours hours, Duration beforePromise) {
        this.clock = clock;
        this.hours = hours;
        this.beforePromise = beforePromise;
    }

    /** The latest that is over and was not told of; several that were slept through are one. */
    Optional<Rung> due(Instant now) {
        return all().filter(
                        rung -> rung.percent() > clock.warned() && !rung.at().isAfter(now))
                .reduce((first, last) -> last);
    }

    Optional<Rung> next(Instant now) {
        return all().filter(rung -> rung.percent() > clock.warned() && rung.at().isAfter(now))
                .findFirst();
    }

    private Stream<Rung> all() {
        Rung last = new Rung(CaseClock.ALL, clock.dueAt());
        return clock.kind() == Kind.PROMISE
                ? Stream.of(new Rung(PROMISE_NEAR, promiseNear()), last)
                : Stream.concat(Stream.of(50, 75, 90).map(percent -> new Rung(percent, at(percent))), Stream.of(last));
    }

    private Instant promiseNear() {
        Instant near = hours.minus(clock.dueAt(), beforePromise);
        return near.isBefore(clock.startedAt()) ? clock.startedAt() : near;
    }

    private Instant at(int percent) {
        OpeningHours days = hours.wholeDays();
        Duration all = days.between(clock.startedAt(), clock.dueAt());
        return days.plus(clock.startedAt(), all.multipliedBy(percent).dividedBy(CaseClock.ALL));
    }
}
