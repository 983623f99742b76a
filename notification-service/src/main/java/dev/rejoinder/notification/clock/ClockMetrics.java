package dev.rejoinder.notification.clock;

import dev.rejoinder.businesstime.OpeningHours;
import dev.rejoinder.notification.clock.CaseClock.Kind;
import dev.rejoinder.notification.clock.CaseClock.State;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** How well clocks are kept: how much of its time each took, and whether promises held. */
@ApplicationScoped
class ClockMetrics {

    private final MeterRegistry meters;
    private final ShopHours shops;

    ClockMetrics(MeterRegistry meters, ShopHours shops) {
        this.meters = meters;
        this.shops = shops;
    }

    void ended(List<CaseClock> clocks) {
        for (CaseClock clock : clocks) {
            if (clock.kind() == Kind.PROMISE) {
                keptUnlessBroken(clock);
            } else if (clock.endedBy() == CaseClock.Ending.ANSWER) {
                meters.summary("sla_clock_ratio", "kind", clock.kind().name()).record(ratio(clock));
            }
        }
    }

    void broken(CaseClock promise) {
        count(promise, false);
    }

    private void keptUnlessBroken(CaseClock promise) {
        if (promise.state(promise.endedAt()) == State.MET) {
            count(promise, true);
        } else if (promise.warned() < CaseClock.ALL) {
            broken(promise);
        }
    }

    private void count(CaseClock promise, boolean kept) {
        meters.counter("promises_total", "kept", Boolean.toString(kept)).increment();
    }

    private double ratio(CaseClock clock) {
        OpeningHours days = shops.of(clock.merchantId()).wholeDays();
        Duration all = days.between(clock.startedAt(), clock.dueAt());
        return (double) days.between(clock.startedAt(), clock.endedAt()).toSeconds() / Math.max(1, all.toSeconds());
    }
}
