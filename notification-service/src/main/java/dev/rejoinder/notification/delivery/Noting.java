package dev.rejoinder.notification.delivery;

import dev.rejoinder.kit.problem.StorageTrouble;
import io.quarkus.logging.Log;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** Writes an outcome down, however long the database is away: a mail that was sent must not be sent again. */
final class Noting {

    interface Note {
        void write() throws SQLException;
    }

    private static final long PAUSE_MILLIS = 200;
    private static final int MOST_REFUSALS = 20;

    private Noting() {}

    static void note(Note note) {
        int refusals = 0;
        while (refusals < MOST_REFUSALS) {
            try {
                note.write();
                return;
            } catch (SQLException | RuntimeException e) {
                Log.warnf("The outcome of a mail cannot be noted yet: %s", e);
                refusals += StorageTrouble.isIn(e) ? 0 : 1;
                pause();
            }
        }
        // The row stays taken: better one mail for a person to look at than the same mail again and again.
        Log.error("The outcome of a mail cannot be noted");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped before an outcome was noted", e);
        }
    }
}
