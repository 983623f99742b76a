package dev.rejoinder.ingest.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each pass of the event loop is one task of it here, with requests that take as long as a test says. */
class LoopLagTest {

    private static final int CROWD = 200;
    private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(30);

    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void isBehindWhenACrowdTakesTooLong() {
        assertThat(pass(CROWD, LONG_NANOS)).isTrue();
    }

    @Test
    void staysBehindInTheNextPassAndThenStartsAfresh() {
        pass(CROWD, LONG_NANOS);

        assertThat(pass(1, 0)).isTrue();
        assertThat(pass(1, 0)).isFalse();
    }

    @Test
    void isNotBehindWhenFewMeetAPauseOfTheMachine() {
        assertThat(pass(20, LONG_NANOS)).isFalse();
    }

    @Test
    void isNotBehindWhenACrowdIsServedQuickly() {
        assertThat(pass(CROWD, 0)).isFalse();
    }

    /** What the last of so many requests is told, when that long has gone by since the first. */
    private boolean pass(int requests, long nanos) {
        return onLoop(() -> {
            long start = System.nanoTime();
            boolean behind = LoopLag.isBehind();
            while (System.nanoTime() - start < nanos) {
                Thread.onSpinWait();
            }
            for (int i = 1; i < requests; i++) {
                behind = LoopLag.isBehind();
            }
            return behind;
        });
    }

    private boolean onLoop(Supplier<Boolean> work) {
        CompletableFuture<Boolean> result = new CompletableFuture<>();
        loop.runOnContext(ignored -> {
            boolean value = work.get();
            // After the task that ends the pass, which is in the queue already.
            loop.runOnContext(after -> result.complete(value));
        });
        return result.join();
    }
}
