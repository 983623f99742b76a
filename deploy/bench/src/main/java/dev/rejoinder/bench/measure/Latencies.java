package dev.rejoinder.bench.measure;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Durations, counted with three digits. Longer than a minute counts as a minute. */
public final class Latencies {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);

    private final Histogram nanos = new ConcurrentHistogram(LONGEST, 3);

    public void record(long durationNanos) {
        nanos.recordValue(Math.min(LONGEST, Math.max(0, durationNanos)));
    }

    public long count() {
        return nanos.getTotalCount();
    }

    public double millis(double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1e6;
    }

    public double mostMillis() {
        return nanos.getMaxValue() / 1e6;
    }

    public String shown() {
        return "p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, most %.1f ms (%,d)"
                .formatted(millis(50), millis(99), millis(99.9), mostMillis(), count());
    }
}
