package dev.rejoinder.ingest.notice;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

/**
 * How far an event loop is behind with what it has taken on, measured by a task that queues up with the others. Requests
 * that wait there are in no queue of ours, and would get late answers without anything being full. Used by its loop only.
 */
final class LoopLag {

    private static final long TOO_LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final ThreadLocal<LoopLag> OF_LOOP = ThreadLocal.withInitial(LoopLag::new);

    private boolean measuring;
    private long since;
    private long last;

    private LoopLag() {}

    /** Of the event loop that calls. */
    static boolean isTooLong() {
        return OF_LOOP.get().measure() > TOO_LONG_NANOS;
    }

    private long measure() {
        long now = System.nanoTime();
        if (!measuring) {
            measuring = true;
            since = now;
            Vertx.currentContext().runOnContext(ignored -> {
                last = System.nanoTime() - since;
                measuring = false;
            });
        }
        return Math.max(last, now - since);
    }
}
