package dev.rejoinder.notification.delivery;

import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.outgoing.DueEmails;
import dev.rejoinder.notification.outgoing.EmailConfig;
import dev.rejoinder.notification.outgoing.Instance;
import dev.rejoinder.notification.outgoing.Writers;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Carries due mails to merchants and shoppers out.
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
    private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Instance instance;
    private final DueEmails due;
    private final Writers writers;
    private long lastLook = System.nanoTime() - 2 * LOOK_EVERY_NANOS;

    Sender(Instance instance, DueEmails due, Round round, EmailConfig config) {
        this.instance = instance;
        this.due = due;
        this.writers = new Writers("mail", config.writers(), config.poll(), this::take, round::run);
    }

    public void wake() {
        writers.wake();
    }

    void start(@Observes StartupEvent event) {
        writers.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        writers.stop();
    }

    private List<DueEmail> take() throws SQLException {
        if (System.nanoTime() - lastLook > LOOK_EVERY_NANOS) {
            takeOverFromTheDead();
            lastLook = System.nanoTime();
        }
        return due.takeLetters(ROWS_AT_ONCE);
    }

    private void takeOverFromTheDead() throws SQLException {
        instance.ensureAlive();
        int recovered = due.recover();
        if (recovered > 0) {
            Log.warnf("%d mails of a process that died are sent again", recovered);
        }
    }
}
