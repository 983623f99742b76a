package dev.rejoinder.notification.delivery;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * This process as an owner of mails. It holds an advisory lock of its number as long as it lives, so that others see at
 * once, without a lease to run out, when it is gone and its mails are free.
 */
@ApplicationScoped
class Instance implements AutoCloseable {

    /** Tells these advisory locks from any others in the same database. */
    static final int LOCK_CLASS = 0x0B0E;

    private final AgroalDataSource database;
    private final int number = new SecureRandom().nextInt(Integer.MAX_VALUE);
    private Connection connection;

    Instance(AgroalDataSource database) {
        this.database = database;
    }

    int number() {
        return number;
    }

    /** After a broken connection the lock is taken again under the same number. */
    synchronized void ensureAlive() throws SQLException {
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

    @Override
    public synchronized void close() throws SQLException {
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
