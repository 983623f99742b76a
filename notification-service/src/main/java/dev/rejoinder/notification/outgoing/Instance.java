package dev.rejoinder.notification.outgoing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * This process as an owner of mails. It holds an advisory lock of its number as long as it lives, so that others see at
 * once, without a lease to run out, when it is gone and its mails are free.
 */
@ApplicationScoped
public class Instance {

    /** Tells these advisory locks from any others in the same database. */
    static final int LOCK_CLASS = 0x0B0E;

    private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int LAST = Integer.MAX_VALUE;

    private final AgroalDataSource database;
    private final int number = new SecureRandom().nextInt(Integer.MAX_VALUE);
    private Connection connection;
    private long lastLook;

    Instance(AgroalDataSource database) {
        this.database = database;
    }

    int number() {
        return number;
    }

    /** To be called before mails are taken. After a broken connection the lock is taken again under the same number. */
    public synchronized void ensureAlive() throws SQLException {
        if (connection != null && System.nanoTime() - lastLook < LOOK_EVERY_NANOS) {
            return;
        }
        lastLook = System.nanoTime();
        if (connection != null && connection.isValid(1)) {
            return;
        }
        close();
        connection = database.getConnection();
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            lock.setInt(1, LOCK_CLASS);
            lock.setInt(2, number);
            try (ResultSet answer = lock.executeQuery()) {
                answer.next();
            }
        }
    }

    /** After everybody has noted what became of the mails under way. */
    void stop(@Observes @Priority(LAST) ShutdownEvent event) throws SQLException {
        close();
    }

    private synchronized void close() throws SQLException {
        if (connection == null) {
            return;
        }
        Connection old = connection;
        connection = null;
        try (old;
                PreparedStatement unlock = old.prepareStatement("select pg_advisory_unlock_all()")) {
            unlock.execute();
        } catch (SQLException e) {
            old.abort(Runnable::run);
        }
    }
}
