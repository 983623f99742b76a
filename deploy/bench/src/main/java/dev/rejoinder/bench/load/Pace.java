package dev.rejoinder.bench.load;

import java.util.concurrent.TimeUnit;

/** When requests are meant to be sent. */
public interface Pace {

    /** The instant on {@link System#nanoTime()}'s scale at which this request is due. */
    long due(int number, long startNanos, long nowNanos);

    /** Closed loop: each connection sends as soon as it has its answer. Shows capacity, hides waiting. */
    static Pace asFastAsAnswered() {
        return (number, start, now) -> now;
    }

    /** Open loop: the clock decides, and a request that leaves late has waited since it was due. */
    static Pace perSecond(double rate) {
        double gap = TimeUnit.SECONDS.toNanos(1) / rate;
        return (number, start, now) -> start + (long) (number * gap);
    }
}
