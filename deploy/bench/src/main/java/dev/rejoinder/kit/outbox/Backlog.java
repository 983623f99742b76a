package dev.rejoinder.kit.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An outbox full of unsent rows: every key has the same number of them, numbered, and keys take turns. */
public final class Backlog {

    private static final String INSERT =
            """
            insert into outbox (lane, topic, message_key, event_id, type, merchant_id, subject_id, occurred_at, payload)
            select lane, ?, key, gen_random_uuid(), 'claim.reported.v1', 'bench', subject, current_timestamp,
                   convert_to('{"sequence":' || lpad(turn::text, 7, '0') || ',"filler":"' || repeat('x', 1000) || '"}', 'UTF8')
            from generate_series(1, ?) as turn, bench_key
            order by turn
            """;

    private Backlog() {}

    public static void fill(Connection database, String topic, int keys, int rowsPerKey) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("truncate outbox");
            statement.execute("drop table if exists bench_key");
            statement.execute("create table bench_key (lane smallint, key text, subject uuid)");
        }
        insertKeys(database, keys);
        try (PreparedStatement insert = database.prepareStatement(INSERT)) {
            insert.setString(1, topic);
            insert.setInt(2, rowsPerKey);
            insert.executeUpdate();
        }
        try (Statement statement = database.createStatement()) {
            statement.execute("vacuum (analyze) outbox");
        }
    }

    private static void insertKeys(Connection database, int count) throws SQLException {
        List<UUID> subjects =
                IntStream.range(0, count).mapToObj(number -> UUID.randomUUID()).toList();
        try (PreparedStatement insert = database.prepareStatement(
                "insert into bench_key select * from unnest(?::smallint[], ?::text[], ?::uuid[])")) {
            insert.setArray(1, array(database, "smallint", subjects.stream().map(Backlog::lane)));
            insert.setArray(2, array(database, "text", subjects.stream().map(Backlog::key)));
            insert.setArray(3, array(database, "uuid", subjects.stream()));
            insert.executeUpdate();
        }
    }

    private static Array array(Connection database, String type, Stream<?> values) throws SQLException {
        return database.createArrayOf(type, values.toArray());
    }

    private static String key(UUID subject) {
        return "bench:" + subject;
    }

    private static int lane(UUID subject) {
        return Outbox.lane(key(subject));
    }
}
