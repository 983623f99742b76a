package dev.rejoinder.kit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkerTest {

    private static final Duration NEVER = Duration.ofHours(1);

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void worksAtOnceWhenWoken() {
        try (Worker worker = new Worker("test", NEVER, () -> runs.incrementAndGet() < 0)) {
            worker.start();
            await().until(() -> runs.get() == 1);

            worker.wake();

            await().until(() -> runs.get() == 2);
        }
    }

    @Test
    void goesOnWhileThereIsMore() {
        try (Worker worker = new Worker("test", NEVER, () -> runs.incrementAndGet() < 5)) {
            worker.start();

            await().until(() -> runs.get() == 5);
        }
    }

    @Test
    void looksByItselfNowAndThen() {
        try (Worker worker = new Worker("test", Duration.ofMillis(5), () -> runs.incrementAndGet() < 0)) {
            worker.start();

            await().until(() -> runs.get() >= 3);
        }
    }

    @Test
    void triesAgainAfterAFailure() {
        Worker.Step failsTwice = () -> {
            if (runs.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
            return false;
        };
        try (Worker worker = new Worker("test", NEVER, failsTwice)) {
            worker.start();

            await().until(() -> runs.get() == 3);
        }
    }

    @Test
    void losesNoWakeUpThatComesDuringAStep() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Worker.Step step = () -> {
            runs.incrementAndGet();
            inside.countDown();
            go.await();
            return false;
        };
        try (Worker worker = new Worker("test", NEVER, step)) {
            worker.start();
            inside.await();

            worker.wake();
            go.countDown();

            await().until(() -> runs.get() == 2);
        }
    }

    @Test
    void finishesItsStepWhenClosed() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        AtomicInteger finished = new AtomicInteger();
        Worker worker = new Worker("test", NEVER, () -> {
            inside.countDown();
            finished.incrementAndGet();
            return false;
        });
        worker.start();
        inside.await();

        worker.close();

        assertThat(finished).hasValue(1);
    }

    @Test
    void leavesTimeBetweenTwoWakeUpsToGather() {
        Duration gather = Duration.ofMillis(50);
        long[] at = new long[2];
        Worker.Step step = () -> {
            int run = runs.getAndIncrement();
            if (run < at.length) {
                at[run] = System.nanoTime();
            }
            return false;
        };
        try (Worker worker = new Worker("test", NEVER, gather, step)) {
            worker.start();
            await().until(() -> runs.get() == 1);

            worker.wake();

            await().until(() -> runs.get() == 2);
            assertThat(at[1] - at[0]).isGreaterThanOrEqualTo(gather.toNanos());
        }
    }
}
