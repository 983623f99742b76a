package dev.rejoinder.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a backlog in portions without waiting for the marks of the last portion, and without walking over all rows
 * marked so far. A row that commits late, with a lower id than the last one read, is found by the next sweep.
 */
class LaneSweep {

    /** What a late row can lose while a backlog drains. */
    private static final long LONGEST_NANOS = Duration.ofSeconds(1).toNanos();

    private static final long START = 0;

    private final Map<Integer, Long> lastByLane = new LinkedHashMap<>();
    private final int portion;
    private long startedAt = System.nanoTime();
    private boolean readAll;

    LaneSweep(int portion) {
        this.portion = portion;
    }

    List<UnsentRow> next(Connection connection, List<Integer> lanes) throws SQLException {
        lanes.forEach(lane -> lastByLane.putIfAbsent(lane, START));
        List<UnsentRow> rows = UnsentRow.oldest(connection, lastByLane, portion);
        rows.forEach(row -> lastByLane.merge(row.lane(), row.id(), Math::max));
        readAll = rows.size() < portion;
        return rows;
    }

    /** No lane had more when it was last read; who adds a row since wakes the relay. */
    boolean hasReadAll() {
        return readAll;
    }

    /** Nothing more to read, or time to look for late rows. */
    boolean isThrough() {
        return readAll || System.nanoTime() - startedAt > LONGEST_NANOS;
    }

    /** Only when every row read is marked or given up, or it is read again. */
    void startOver() {
        lastByLane.clear();
        readAll = false;
        startedAt = System.nanoTime();
    }
}
