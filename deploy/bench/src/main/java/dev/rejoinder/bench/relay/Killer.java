package dev.rejoinder.bench.relay;

import dev.rejoinder.bench.world.Guarded;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code kill -9} again and again, and at once another process. */
final class Killer implements AutoCloseable {

    private final Guarded victim;
    private final int everySeconds;
    private final AtomicInteger kills = new AtomicInteger();
    private final Thread thread = new Thread(this::live, "killer");

    Killer(Guarded victim, int everySeconds) {
        this.victim = victim;
        this.everySeconds = everySeconds;
        thread.setDaemon(true);
        thread.start();
    }

    int kills() {
        return kills.get();
    }

    private void live() {
        try {
            while (true) {
                TimeUnit.SECONDS.sleep(everySeconds);
                victim.kill();
                kills.incrementAndGet();
                victim.awaitReady();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
        victim.awaitReady();
    }
}
