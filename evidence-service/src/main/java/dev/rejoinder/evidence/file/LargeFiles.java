package dev.rejoinder.evidence.file;

import dev.rejoinder.kit.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Shares the memory that whole files take: one of 20 MB needs several times that while it is looked at and stored, and the
 * service has to live with little. Small files hardly wait for each other. Sending has a share of its own, because a slow
 * receiver must not keep anybody from reading.
 */
@ApplicationScoped
public class LargeFiles {

    private static final int KIB = 1024;
    private static final int SHARE_KIB = 24 * KIB;
    private static final int PATIENCE_SECONDS = 60;
    private static final int RETRY_SECONDS = 10;

    private final Semaphore reading = new Semaphore(SHARE_KIB, true);
    private final Semaphore sending = new Semaphore(SHARE_KIB, true);

    /**
     * @param bytes in memory while it runs
     * @throws Unavailable if others take too long
     */
    public <T> T reading(long bytes, Supplier<T> work) {
        return within(reading, bytes, work);
    }

    /** @throws Unavailable if others take too long */
    public <T> T sending(long bytes, Supplier<T> work) {
        return within(sending, bytes, work);
    }

    private static <T> T within(Semaphore share, long bytes, Supplier<T> work) {
        int wanted = (int) Math.min(SHARE_KIB, bytes / KIB);
        boolean mine = false;
        try {
            mine = share.tryAcquire(wanted, PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!mine) {
                throw new Unavailable("Other large files are in work, please retry", RETRY_SECONDS);
            }
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("Shutting down, please retry", RETRY_SECONDS);
        } finally {
            if (mine) {
                share.release(wanted);
            }
        }
    }
}
