package dev.rejoinder.bench.world;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** What claims-ingest still has to do, read from its tables. */
public final class Journal {

    private static final String REST =
            """
            select exists (select 1 from notice where state = 'ACCEPTED')
                or exists (select 1 from outbox_waiting)
            """;
    private static final long POLL_MILLIS = 100;

    private final Stores stores;

    public Journal(Stores stores) {
        this.stores = stores;
    }

    /** Returns once every notice is translated and every fact is on its topic. */
    public void awaitWorkedOff(Duration longest) throws SQLException, InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        try (Connection connection = stores.connect("claims_ingest")) {
            while (hasRest(connection)) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("claims-ingest still has work after " + longest);
                }
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        }
    }

    private static boolean hasRest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(REST)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
