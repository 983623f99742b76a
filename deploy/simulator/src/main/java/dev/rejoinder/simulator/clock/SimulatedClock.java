package dev.rejoinder.simulator.clock;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time in which claims live. Starts at the real time and goes as fast as it is told to, but never back. */
@Singleton
public class SimulatedClock extends Clock {

    private static final double NANOS = 1e9;

    private record Pace(Instant since, long sinceNanos, double speed) {

        Instant now() {
            double seconds = (System.nanoTime() - sinceNanos) / NANOS * speed;
            return since.plusNanos((long) (seconds * NANOS));
        }
    }

    private volatile Pace pace = new Pace(Clock.systemUTC().instant(), System.nanoTime(), 1);

    @Override
    public Instant instant() {
        return pace.now();
    }

    double speed() {
        return pace.speed();
    }

    synchronized void speed(double speed) {
        pace = new Pace(pace.now(), System.nanoTime(), speed);
    }

    synchronized void forwardTo(Instant target) {
        if (target.isAfter(pace.now())) {
            pace = new Pace(target, System.nanoTime(), pace.speed());
        }
    }

    /** How long until then in real time: at most a day, because the speed may change at any time. */
    Duration realTimeUntil(Instant then) {
        Pace present = pace;
        Duration simulated = Duration.between(present.now(), then);
        if (simulated.isNegative() || simulated.isZero()) {
            return Duration.ZERO;
        }
        double seconds = present.speed() == 0 ? Double.MAX_VALUE : simulated.toMillis() / 1000.0 / present.speed();
        return seconds > 86_400 ? Duration.ofDays(1) : Duration.ofNanos((long) (seconds * NANOS) + 1);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
