package dev.rejoinder.ingest.notice;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

/**
 * How far an event loop is behind with the requests it has taken on, measured by a task that queues up with them. Requests
 * that wait there are in no queue of ours, and would get late answers without anything being full. Used by its loop only.
 */
final class LoopLag {

    private static final long TOO_LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

    /** A burst that meets a cold machine is late as well, and no reason to refuse any. */
    private static final int CROWD = 64;

    private static final ThreadLocal<LoopLag> OF_LOOP = ThreadLocal.withInitial(LoopLag::new);

    private boolean wasBehind;
    private int requests;
    private long since;

    private LoopLag() {}

    /** To be asked once for each request, on the event loop that has it. */
    static boolean isBehind() {
        return OF_LOOP.get().takeOn();
    }

    private boolean takeOn() {
        if (requests == 0) {
            since = System.nanoTime();
            Vertx.currentContext().runOnContext(ignored -> startOver());
        }
        requests++;
        return wasBehind || isLate();
    }

    private void startOver() {
        wasBehind = isLate();
        requests = 0;
    }

    private boolean isLate() {
        return requests > CROWD && System.nanoTime() - since > TOO_LONG_NANOS;
    }
}
