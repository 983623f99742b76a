package dev.rejoinder.notification.outgoing;

import dev.rejoinder.kit.work.Worker;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A worker that takes due mails, and a few threads that bring them to an outcome; it takes none while all are busy. */
public final class Writers {

    /** Takes mails for this process; none if none is due. */
    public interface Taking {
        List<DueEmail> take() throws SQLException;
    }

    private static final int GRACE_SECONDS = 10;

    private final Taking taking;
    private final Consumer<List<DueEmail>> work;
    private final Worker worker;
    private final ExecutorService threads;
    private final Semaphore free;

    public Writers(String name, int most, Duration poll, Taking taking, Consumer<List<DueEmail>> work) {
        this.taking = taking;
        this.work = work;
        this.worker = new Worker(name + "-sender", poll, this::step);
        this.threads = Executors.newFixedThreadPool(most, run -> new Thread(run, name + "-writer"));
        this.free = new Semaphore(most);
    }

    public void start() {
        worker.start();
    }

    public void wake() {
        worker.wake();
    }

    public void stop() throws InterruptedException {
        worker.close();
        threads.shutdown();
        if (!threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }

    private boolean step() throws SQLException, InterruptedException {
        free.acquire();
        List<DueEmail> taken = take();
        if (taken.isEmpty()) {
            return false;
        }
        threads.execute(() -> {
            try {
                work.accept(taken);
            } finally {
                free.release();
            }
        });
        return true;
    }

    private List<DueEmail> take() throws SQLException {
        List<DueEmail> taken = List.of();
        try {
            taken = taking.take();
            return taken;
        } finally {
            if (taken.isEmpty()) {
                free.release();
            }
        }
    }
}
