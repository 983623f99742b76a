package dev.rejoinder.kit.problem;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;

/** Tells trouble of the database itself, which passes, from a statement it refuses, which does not. */
public final class StorageTrouble {

    private StorageTrouble() {}

    public static boolean isIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SQLException trouble && isTrouble(trouble)) {
                return true;
            }
        }
        return false;
    }

    private static Throwable next(Throwable cause) {
        return cause.getCause() == cause ? null : cause.getCause();
    }

    /**
     * SQLSTATE classes after PostgreSQL's appendix A: 08 connection, 25006 read-only, 40 rolled back by the server, 53
     * resources, 55P03 lock not available, 57 operator intervention, 58 system, XX internal. Agroal's time-out while
     * waiting for a connection has none.
     */
    private static boolean isTrouble(SQLException e) {
        if (e instanceof SQLTransientException || e instanceof SQLNonTransientConnectionException) {
            return true;
        }
        String state = e.getSQLState();
        if (state == null) {
            return true;
        }
        return state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("58")
                || state.startsWith("XX")
                || state.equals("25006")
                || state.equals("55P03");
    }
}
