package dev.rejoinder.evidence.file;

import dev.rejoinder.kit.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Whoever has a whole file in memory has it alone: one of 20 MB takes several times that while it is looked at and stored,
 * and the service has to live with little.
 */
@ApplicationScoped
public class LargeFiles {

    private static final int PATIENCE_SECONDS = 60;
    private static final int RETRY_SECONDS = 10;

    private final Semaphore turn = new Semaphore(1, true);

    /** @throws Unavailable if others take too long */
    public <T> T oneAtATime(Supplier<T> work) {
        boolean mine = false;
        try {
            mine = turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!mine) {
                throw new Unavailable("Other files are being looked at, please retry", RETRY_SECONDS);
            }
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Shutting down, please retry", RETRY_SECONDS);
        } finally {
            if (mine) {
                turn.release();
            }
        }
    }
}
