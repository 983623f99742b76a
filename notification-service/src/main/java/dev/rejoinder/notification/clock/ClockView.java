package dev.rejoinder.notification.clock;

import dev.rejoinder.kit.page.Cursor;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * @param warned percent of the time of which people were told that they are over
 * @param secondsLate negative where it ended early; null while it runs
 */
record ClockView(
        UUID id,
        UUID disputeId,
        String merchantId,
        CaseClock.Kind kind,
        CaseClock.State state,
        Instant startedAt,
        Instant dueAt,
        int warned,
        Instant endedAt,
        CaseClock.Ending endedBy,
        Long secondsLate) {

    static ClockView of(CaseClock clock, Instant now) {
        Duration late = clock.late();
        return new ClockView(
                clock.id(),
                clock.disputeId(),
                clock.merchantId(),
                clock.kind(),
                clock.state(now),
                clock.startedAt(),
                clock.dueAt(),
                clock.warned(),
                clock.endedAt(),
                clock.endedBy(),
                late == null ? null : late.toSeconds());
    }

    Cursor cursor() {
        return new Cursor(dueAt, id);
    }
}
