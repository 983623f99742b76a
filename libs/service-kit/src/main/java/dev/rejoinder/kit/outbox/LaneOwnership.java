package dev.rejoinder.kit.outbox;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The lanes this process sends, held by advisory locks that end with their connection. */
class LaneOwnership implements AutoCloseable {

    /** Tells these advisory locks from any others in the same database. */
    private static final int LOCK_CLASS = 0x0B0C;

    private final Connection connection;
    private final List<Integer> owned = new ArrayList<>();

    private LaneOwnership(Connection connection) {
        this.connection = connection;
    }

    static LaneOwnership open(AgroalDataSource database) throws SQLException {
        Connection connection = database.getConnection();
        try (Statement statement = connection.createStatement()) {
            // Only marks are written here; one lost with the server's memory sends a row again, as any crash may.
            statement.execute("set synchronous_commit = off");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new LaneOwnership(connection);
    }

    /** All work on owned lanes goes over this connection, so it ends when the ownership does. */
    Connection connection() {
        return connection;
    }

    /** Takes what is free, and answers all that is owned. */
    List<Integer> own() throws SQLException {
        if (owned.size() == Outbox.LANES) {
            return owned;
        }
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            for (int lane = 0; lane < Outbox.LANES; lane++) {
                if (!owned.contains(lane) && tryLock(lock, lane)) {
                    owned.add(lane);
                }
            }
        }
        return owned;
    }

    private static boolean tryLock(PreparedStatement lock, int lane) throws SQLException {
        lock.setInt(1, LOCK_CLASS);
        lock.setInt(2, lane);
        try (ResultSet answer = lock.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
            statement.execute("reset synchronous_commit");
        }
    }
}
