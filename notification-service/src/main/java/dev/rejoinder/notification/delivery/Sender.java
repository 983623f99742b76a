package dev.rejoinder.notification.delivery;

import dev.rejoinder.kit.work.Worker;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Carries due mails out.
 *
 * <ol>
 *   <li>One worker, woken by the commit that queued a mail, takes due rows and notes that this process has them.
 *   <li>Writers, a few threads, ask evidence-service for the dispute's present facts, drop what is no longer so, and
 *       render. No database transaction is open while they wait for anybody.
 *   <li>Each mail is handed to the relay and its outcome noted before the connection takes the next one.
 *   <li>Rows of a process that died are taken over by whoever looks next.
 * </ol>
 */
@ApplicationScoped
public class Sender {

    private static final int ROWS_AT_ONCE = 4;
    private static final int GRACE_SECONDS = 10;
    private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Instance instance;
    private final Outgoing outgoing;
    private final Round round;
    private final Worker worker;
    private final ExecutorService writers;
    private final Semaphore free;
    private long lastLook = System.nanoTime() - 2 * LOOK_EVERY_NANOS;

    Sender(Instance instance, Outgoing outgoing, Round round, EmailConfig config) {
        this.instance = instance;
        this.outgoing = outgoing;
        this.round = round;
        this.worker = new Worker("mail-sender", config.poll(), this::send);
        this.writers = Executors.newFixedThreadPool(config.writers(), run -> new Thread(run, "mail-writer"));
        this.free = new Semaphore(config.writers());
    }

    public void wake() {
        worker.wake();
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException, SQLException {
        worker.close();
        writers.shutdown();
        if (!writers.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
            writers.shutdownNow();
        }
        instance.close();
    }

    private boolean send() throws SQLException, InterruptedException {
        if (System.nanoTime() - lastLook > LOOK_EVERY_NANOS) {
            takeOverFromTheDead();
            lastLook = System.nanoTime();
        }
        free.acquire();
        List<DueEmail> taken = take();
        if (taken.isEmpty()) {
            return false;
        }
        writers.execute(() -> {
            try {
                round.run(taken);
            } finally {
                free.release();
            }
        });
        return true;
    }

    private void takeOverFromTheDead() throws SQLException {
        instance.ensureAlive();
        int recovered = outgoing.recover();
        if (recovered > 0) {
            Log.warnf("%d mails of a process that died are sent again", recovered);
        }
    }

    private List<DueEmail> take() throws SQLException {
        List<DueEmail> taken = List.of();
        try {
            taken = outgoing.take(ROWS_AT_ONCE);
            return taken;
        } finally {
            if (taken.isEmpty()) {
                free.release();
            }
        }
    }
}
