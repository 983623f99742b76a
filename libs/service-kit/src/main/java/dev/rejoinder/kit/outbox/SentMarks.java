package dev.rejoinder.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is sent of the lanes a relay owns: everything up to an id, and some rows ahead of it.
 *
 * <p>A row with a lower id may commit after one with a higher id, so "everything up to" can only be said once every
 * transaction is over that could still bring one. The database tells: the last id it gave out, and later, which transactions
 * have ended since. Ids are given to transactions that have a number already; see {@link Outbox}.
 */
class SentMarks {

    /** More than this is marked row by row, for instance while a long transaction is open. */
    private static final int MOST_AHEAD = 1_000;

    private static final String LOAD = "select lane, sent_to from outbox_lane where lane = any(?)";
    private static final String MOVE =
            """
            with moved as (
                update outbox_lane set sent_to = moves.sent_to
                from unnest(?::smallint[], ?::bigint[]) as moves(lane, sent_to) where outbox_lane.lane = moves.lane)
            select pg_snapshot_xmin(pg_current_snapshot())::text::bigint,
                pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
                case when is_called then last_value else 0 end
            from outbox_id_seq
            """;
    private static final String MARK = "update outbox set sent_at = ? where id = any(?)";

    private final Map<Integer, Long> sentTo = new HashMap<>();

    /** Lanes by the ids of their rows. */
    private final Map<Long, Integer> ahead = new HashMap<>();

    private long decidedTo;
    private long lastGiven;
    private long fenceId;
    private long fenceTransaction;

    /** Before a lane that was taken over is read. */
    void know(Connection connection, Collection<Integer> lanes) throws SQLException {
        if (sentTo.keySet().containsAll(lanes)) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement(LOAD)) {
            select.setArray(1, connection.createArrayOf("smallint", lanes.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sentTo.putIfAbsent(rows.getInt(1), rows.getLong(2));
                }
            }
        }
    }

    long sentTo(int lane) {
        return sentTo.get(lane);
    }

    boolean isSent(UnsentRow row) {
        return ahead.containsKey(row.id());
    }

    boolean hasAhead() {
        return !ahead.isEmpty();
    }

    /** Up to here no row will appear any more. */
    long decidedTo() {
        return decidedTo;
    }

    /**
     * @param sent rows of one sweep, in the order of each lane and without a gap
     * @param decidedTo what it was before the sweep read any row
     * @param readToEnd lanes that the sweep has read to their end, and all of it is sent
     */
    void note(Connection connection, List<UnsentRow> sent, long decidedTo, Collection<Integer> readToEnd, Instant now)
            throws SQLException {
        Map<Integer, Long> moves = new HashMap<>();
        for (UnsentRow row : sent) {
            if (row.id() <= decidedTo) {
                moves.put(row.lane(), row.id());
            } else {
                ahead.put(row.id(), row.lane());
            }
        }
        for (int lane : readToEnd) {
            if (sentTo(lane) < decidedTo) {
                moves.put(lane, decidedTo);
            }
        }
        move(connection, moves);
        if (ahead.size() > MOST_AHEAD) {
            markAhead(connection, now);
        }
    }

    /** Row by row, so that whoever owns the lanes next does not send them again. */
    void markAhead(Connection connection, Instant now) throws SQLException {
        if (ahead.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(MARK)) {
            update.setTimestamp(1, Timestamp.from(now));
            update.setArray(2, connection.createArrayOf("bigint", ahead.keySet().toArray()));
            update.executeUpdate();
        }
        ahead.clear();
    }

    void forget() {
        sentTo.clear();
        ahead.clear();
        decidedTo = 0;
        lastGiven = 0;
        fenceId = 0;
        fenceTransaction = 0;
    }

    private void move(Connection connection, Map<Integer, Long> moves) throws SQLException {
        List<Integer> lanes = new ArrayList<>(moves.keySet());
        try (PreparedStatement move = connection.prepareStatement(MOVE)) {
            move.setArray(1, connection.createArrayOf("smallint", lanes.toArray()));
            move.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", lanes.stream().map(moves::get).toArray()));
            try (ResultSet row = move.executeQuery()) {
                row.next();
                decide(row.getLong(1), row.getLong(2), row.getLong(3));
            }
        }
        sentTo.putAll(moves);
        ahead.entrySet().removeIf(row -> row.getKey() <= sentTo(row.getValue()));
    }

    /** An id counts as decided once all transactions have ended that were open when it had been given out. */
    private void decide(long oldestOpen, long next, long lastId) {
        if (fenceTransaction > 0 && oldestOpen >= fenceTransaction) {
            decidedTo = fenceId;
            fenceTransaction = 0;
        }
        if (fenceTransaction == 0 && lastGiven > decidedTo) {
            fenceId = lastGiven;
            fenceTransaction = next;
        }
        lastGiven = lastId;
    }
}
