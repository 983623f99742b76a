package dev.rejoinder.kit.work;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One thread that works a table empty whenever it is woken, and looks by itself now and then in case a wake-up was
 * missed. A step that fails is tried again after a pause that doubles up to ten seconds.
 */
public final class Worker implements AutoCloseable {

    /** One unit of work. */
    public interface Step {

        /** Answers true if there may be more to do at once. */
        boolean run() throws Exception;
    }

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Semaphore woken = new Semaphore(0);
    private final Duration poll;
    private final Duration gather;
    private final Step step;
    private final Thread thread;
    private volatile boolean stopped;

    public Worker(String name, Duration poll, Step step) {
        this(name, poll, Duration.ZERO, step);
    }

    /** @param gather least time between two wake-ups: many small steps cost more than a few large ones */
    public Worker(String name, Duration poll, Duration gather, Step step) {
        this.poll = poll;
        this.gather = gather;
        this.step = step;
        this.thread = new Thread(this::loop, name);
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    public void wake() {
        woken.release();
    }

    /** Lets the running step finish, then ends; interrupts it if it takes too long. */
    @Override
    public void close() {
        stopped = true;
        wake();
        try {
            thread.join(GRACE.toMillis());
            if (thread.isAlive()) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        Duration pause = FIRST_PAUSE;
        while (!stopped) {
            try {
                woken.drainPermits();
                long start = System.nanoTime();
                while (!stopped && step.run()) {
                    pause = FIRST_PAUSE;
                }
                pause = FIRST_PAUSE;
                woken.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
                TimeUnit.NANOSECONDS.sleep(start + gather.toNanos() - System.nanoTime());
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                if (stopped) {
                    return;
                }
                Log.warnf("%s: trying again in %d ms: %s", thread.getName(), pause.toMillis(), e);
                rest(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    private void rest(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
