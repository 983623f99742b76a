package dev.rejoinder.bench.smtp;

import java.time.Duration;

/** Keeps senders waiting for the answer to DATA while it is on. */
public final class Hold {

    private static final long POLL_MILLIS = 10;

    private boolean on;
    private int held;

    public synchronized void hold() {
        on = true;
        held = 0;
    }

    /** True as soon as at least one sender waits for its answer; false if none came in time. */
    public synchronized boolean awaitHeld(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (held == 0 && System.nanoTime() < end) {
            wait(POLL_MILLIS);
        }
        return held > 0;
    }

    public synchronized void release() {
        on = false;
        notifyAll();
    }

    synchronized void pass() {
        held++;
        notifyAll();
        try {
            while (on) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
