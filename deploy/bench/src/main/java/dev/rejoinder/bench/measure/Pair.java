package dev.rejoinder.bench.measure;

import java.time.Duration;

/**
 * One run of the thing measured and one of its peer, right after each other.
 *
 * @param subject the figure of what is measured
 * @param peer the figure of what it is compared with
 * @param fastestSync the quickest calibration before, between and after the two
 * @param slowestSync the slowest of the three
 */
public record Pair(double subject, double peer, Duration fastestSync, Duration slowestSync) {

    private static final int MOST_CHANGE = 2;

    public double ratio() {
        return subject / peer;
    }

    /** Where the disk changed its pace in between, the two did not run on the same machine. */
    public boolean isFair() {
        return slowestSync.compareTo(fastestSync.multipliedBy(MOST_CHANGE)) <= 0;
    }
}
