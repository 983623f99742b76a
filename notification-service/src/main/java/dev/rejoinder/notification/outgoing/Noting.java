package dev.rejoinder.notification.outgoing;

import io.quarkus.logging.Log;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** Writes an outcome down, however long the database is away: a mail that was sent must not be sent again. */
public final class Noting {

    public interface Note {
        void write() throws SQLException;
    }

    private static final long PAUSE_MILLIS = 200;

    private Noting() {}

    public static void note(Note note) {
        while (true) {
            try {
                note.write();
                return;
            } catch (SQLException | RuntimeException e) {
                if (isForGood(e)) {
                    // The row stays taken: better one mail for a person to look at than the same mail again and again.
                    Log.error("The outcome of a mail cannot be noted", e);
                    return;
                }
                Log.warnf("The outcome of a mail cannot be noted yet: %s", e.getMessage());
                pause();
            }
        }
    }

    /** SQLSTATE classes after PostgreSQL's appendix A: 22 data, 23 constraint, 42 statement. All else may pass. */
    private static boolean isForGood(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && refusal.getSQLState() != null) {
                String state = refusal.getSQLState();
                return state.startsWith("22") || state.startsWith("23") || state.startsWith("42");
            }
        }
        return false;
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
