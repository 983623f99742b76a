package dev.rejoinder.simulator.clock;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is due at a simulated time. Steps run one at a time and in the order of their times, also when the clock jumps
 * over many of them: each then sees the time for which it was planned, so what it plans itself falls into place.
 */
@Singleton
public class Timeline {

    private record Due(Instant at, long number, Runnable step) {}

    private final SimulatedClock clock;
    private final PriorityQueue<Due> queue =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::number));
    /** Held for moments only. A step holds {@link #turn} instead, and may plan others. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Condition changed = lock.newCondition();
    private final ReentrantLock turn = new ReentrantLock();
    private final Thread runner = new Thread(this::run, "timeline");
    private long planned;
    private volatile boolean stopped;

    Timeline(SimulatedClock clock) {
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        runner.setDaemon(true);
        runner.start();
    }

    @PreDestroy
    void stop() {
        stopped = true;
        runner.interrupt();
    }

    public void at(Instant when, Runnable step) {
        lock.lock();
        try {
            queue.add(new Due(when, planned++, step));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Optional<Instant> next() {
        lock.lock();
        try {
            return Optional.ofNullable(queue.peek()).map(Due::at);
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    void speed(double speed) {
        clock.speed(speed);
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when all that is due until then has run. */
    void jumpTo(Instant target) {
        turn.lock();
        try {
            Optional<Due> due = take(target);
            while (due.isPresent()) {
                clock.forwardTo(due.get().at());
                perform(due.get());
                due = take(target);
            }
            clock.forwardTo(target);
        } finally {
            turn.unlock();
        }
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Due> take(Instant until) {
        lock.lock();
        try {
            return queue.isEmpty() || queue.peek().at().isAfter(until) ? Optional.empty() : Optional.of(queue.poll());
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        while (!stopped) {
            try {
                awaitDue();
            } catch (InterruptedException e) {
                return;
            }
            turn.lock();
            try {
                take(clock.instant()).ifPresent(this::perform);
            } finally {
                turn.unlock();
            }
        }
    }

    private void awaitDue() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = nanosUntilDue();
            while (nanos > 0) {
                changed.await(nanos, TimeUnit.NANOSECONDS);
                nanos = nanosUntilDue();
            }
        } finally {
            lock.unlock();
        }
    }

    private long nanosUntilDue() {
        return queue.isEmpty()
                ? Long.MAX_VALUE
                : clock.realTimeUntil(queue.peek().at()).toNanos();
    }

    private void perform(Due due) {
        try {
            due.step().run();
        } catch (RuntimeException e) {
            Log.errorf(e, "A step planned for %s failed", due.at());
        }
    }
}
