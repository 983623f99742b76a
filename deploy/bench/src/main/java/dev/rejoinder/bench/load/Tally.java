package dev.rejoinder.bench.load;

import dev.rejoinder.bench.measure.Latencies;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Counts answers by status, with the time they took since they were due. */
public final class Tally implements Answers {

    private static final int ACCEPTED = 202;
    private static final int UNAVAILABLE = 503;

    private final Latencies accepted = new Latencies();
    private final Latencies refused = new Latencies();
    private final Map<Integer, Integer> byStatus = new TreeMap<>();
    private final long start = System.nanoTime();
    private long last = start;

    @Override
    public void answered(int number, int status, long dueNanos, long answeredNanos) {
        byStatus.merge(status, 1, Integer::sum);
        last = answeredNanos;
        if (status == ACCEPTED) {
            accepted.record(answeredNanos - dueNanos);
        } else if (status == UNAVAILABLE) {
            refused.record(answeredNanos - dueNanos);
        }
    }

    public Latencies accepted() {
        return accepted;
    }

    public Latencies refused() {
        return refused;
    }

    public Map<Integer, Integer> byStatus() {
        return byStatus;
    }

    public double acceptedPerSecond() {
        return accepted.count() * (double) TimeUnit.SECONDS.toNanos(1) / Math.max(1, last - start);
    }

    /** A figure made of anything else is not a figure. */
    public Tally requireOnly(Integer... statuses) {
        byStatus.keySet().forEach(status -> {
            if (!List.of(statuses).contains(status)) {
                throw new IllegalStateException("Unexpected answers: " + byStatus);
            }
        });
        return this;
    }
}
