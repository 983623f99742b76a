package dev.rejoinder.kit.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

record UnsentRow(long id, int lane, OutboxRow row) {

    /** Per lane through the index: sorting all unsent rows would make a backlog slow down its own removal. */
    private static final String OLDEST =
            """
            select rows.* from unnest(?::smallint[], ?::bigint[]) as owned(lane, last)
            cross join lateral (
                select id, lane, topic, message_key, event_id, type, merchant_id, subject_id, occurred_at, payload,
                       trace_id
                from outbox
                where outbox.lane = owned.lane and id > owned.last and sent_at is null
                order by id
                limit ?
            ) as rows
            """;

    /** The oldest of each lane behind the id given for it. */
    static List<UnsentRow> oldest(Connection connection, Map<Integer, Long> lastByLane, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OLDEST)) {
            select.setArray(
                    1, connection.createArrayOf("smallint", lastByLane.keySet().toArray()));
            select.setArray(
                    2, connection.createArrayOf("bigint", lastByLane.values().toArray()));
            select.setInt(3, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<UnsentRow> unsent = new ArrayList<>();
                while (rows.next()) {
                    unsent.add(read(rows));
                }
                return unsent;
            }
        }
    }

    private static UnsentRow read(ResultSet rows) throws SQLException {
        return new UnsentRow(
                rows.getLong("id"),
                rows.getInt("lane"),
                new OutboxRow(
                        rows.getString("topic"),
                        rows.getString("message_key"),
                        rows.getObject("event_id", UUID.class),
                        rows.getString("type"),
                        rows.getString("merchant_id"),
                        rows.getObject("subject_id", UUID.class),
                        rows.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        rows.getBytes("payload"),
                        rows.getObject("trace_id", UUID.class)));
    }
}
