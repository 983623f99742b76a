package dev.rejoinder.bench.chaos;

import dev.rejoinder.bench.load.Answers;
import dev.rejoinder.bench.load.LoadGenerator;
import dev.rejoinder.bench.load.Loopback;
import dev.rejoinder.bench.load.Pace;
import dev.rejoinder.bench.world.Merchant;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Senders as Amazon and merchants have them: each notice is sent again, signed anew, until it is accepted. */
final class Senders implements AutoCloseable {

    private static final int ACCEPTED = 202;
    private static final int UNAVAILABLE = 503;
    private static final int THREADS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 300;

    private final Loopback target;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final Set<Integer> accepted = ConcurrentHashMap.newKeySet();
    private final Set<Integer> unexpected = ConcurrentHashMap.newKeySet();
    private final AtomicInteger tries = new AtomicInteger();

    Senders(Loopback target) {
        this.target = target;
    }

    /** Starts sending, one notice every so often; notices that wait for their retry do not hold up the others. */
    void start(int notices, double perSecond) {
        long gap = (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
        long start = System.nanoTime();
        for (int number = 0; number < notices; number++) {
            int own = number;
            threads.execute(() -> {
                LockSupport.parkNanos(start + own * gap - System.nanoTime());
                sendUntilAccepted(own);
            });
        }
        threads.shutdown();
    }

    boolean awaitAllAccepted(Duration longest) throws InterruptedException {
        return threads.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The numbers of the notices that were answered with 202. */
    Set<Integer> accepted() {
        return accepted;
    }

    /** Statuses other than 202, 503 and a broken connection: we must give none for trouble of our own. */
    Set<Integer> unexpected() {
        return unexpected;
    }

    int tries() {
        return tries.get();
    }

    private void sendUntilAccepted(int number) {
        while (!Thread.currentThread().isInterrupted() && !send(number)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
    }

    private boolean send(int number) {
        tries.incrementAndGet();
        try {
            new LoadGenerator(target, 1)
                    .run(
                            Merchant.notices(target, number, 1),
                            Pace.asFastAsAnswered(),
                            PATIENCE,
                            (ignored, status, due, answered) -> note(number, status));
        } catch (IOException e) {
            System.out.println("A sender failed: " + e.getMessage());
        }
        return accepted.contains(number);
    }

    private void note(int number, int status) {
        if (status == ACCEPTED) {
            accepted.add(number);
        } else if (status != UNAVAILABLE && status != Answers.BROKEN) {
            unexpected.add(status);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
