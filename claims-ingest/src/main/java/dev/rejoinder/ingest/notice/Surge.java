package dev.rejoinder.ingest.notice;

import java.util.concurrent.TimeUnit;

/**
 * Tells a flood from a burst: who sends some hundred notices at once waits a moment for the answers, and is served. Only
 * when answers stay late is the rest refused, and then at once until there has been quiet.
 */
final class Surge {

    private static final long BURST_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(2);

    private boolean hasBeen;
    private long since;
    private long last;

    /** To be told of every request that meets a late service. */
    synchronized boolean isFlood(long nowNanos) {
        if (!hasBeen || nowNanos - last > QUIET_NANOS) {
            hasBeen = true;
            since = nowNanos;
        }
        last = nowNanos;
        return nowNanos - since > BURST_NANOS;
    }
}
