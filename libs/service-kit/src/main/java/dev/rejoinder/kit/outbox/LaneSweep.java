package dev.rejoinder.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a backlog in portions without waiting for the marks of the last portion, and without walking over all rows
 * marked so far. A row that commits late, with a lower id than the last one read, is found by the next sweep.
 */
class LaneSweep {

    /** What a late row can lose while a backlog drains. */
    private static final long LONGEST_NANOS = Duration.ofSeconds(1).toNanos();

    private final Map<Integer, Long> lastByLane = new LinkedHashMap<>();
    private final SentMarks marks;
    private final int portion;
    private long startedAt = System.nanoTime();
    private long decidedTo;
    private boolean readAll;

    LaneSweep(SentMarks marks, int portion) {
        this.marks = marks;
        this.portion = portion;
    }

    List<UnsentRow> next(Connection connection, List<Integer> lanes) throws SQLException {
        lanes.forEach(lane -> lastByLane.computeIfAbsent(lane, marks::sentTo));
        List<UnsentRow> rows = UnsentRow.oldest(connection, lastByLane, portion);
        rows.forEach(row -> lastByLane.merge(row.lane(), row.id(), Math::max));
        readAll = rows.size() < portion;
        return marks.hasAhead()
                ? rows.stream().filter(row -> !marks.isSent(row)).toList()
                : rows;
    }

    /** What was decided before the sweep read its first row. */
    long decidedTo() {
        return decidedTo;
    }

    /** Those it has read; a lane that is taken over meanwhile is none of them. */
    Set<Integer> lanes() {
        return lastByLane.keySet();
    }

    /** No lane had more when it was last read; who adds a row since wakes the relay. */
    boolean hasReadAll() {
        return readAll;
    }

    /** Nothing more to read, or time to look for late rows, or to begin with more that is decided. */
    boolean isThrough() {
        return readAll
                || System.nanoTime() - startedAt > LONGEST_NANOS
                || (marks.hasAhead() && marks.decidedTo() > decidedTo);
    }

    /** Only when every row read is marked or given up, or it is read again. */
    void startOver() {
        lastByLane.clear();
        readAll = false;
        decidedTo = marks.decidedTo();
        startedAt = System.nanoTime();
    }
}
