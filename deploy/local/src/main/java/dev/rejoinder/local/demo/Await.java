package dev.rejoinder.local.demo;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks until the answer is right. */
final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 100;

    private Await() {}

    static <T> T until(String what, Supplier<T> question, Predicate<T> right) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        T answer = question.get();
        while (answer == null || !right.test(answer)) {
            if (System.nanoTime() > deadline) {
                throw new DemoFailed(
                        "Waited %d s for %s; the last answer: %s".formatted(PATIENCE.toSeconds(), what, answer));
            }
            pause();
            answer = question.get();
        }
        return answer;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("Stopped while waiting", e);
        }
    }
}
