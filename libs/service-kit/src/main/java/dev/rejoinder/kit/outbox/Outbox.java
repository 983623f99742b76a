package dev.rejoinder.kit.outbox;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.event.Fact;
import dev.rejoinder.kit.work.AfterCommit;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * The only way out to Kafka. A fact is stored in the caller's transaction and sent after it commits, so no fact is lost
 * and none announces work that was rolled back. A crash can send one twice: consumers filter repeats by its id.
 */
@ApplicationScoped
public class Outbox {

    /** Rows of one key share a lane; each lane is sent in order by one owner. Fixed: it is stored with the rows. */
    static final int LANES = 8;

    /** The transaction has its number before a row gets its id: {@link SentMarks} relies on it. */
    private static final String INSERT =
            """
            with started as materialized (select pg_current_xact_id() as tx)
            insert into outbox (tx, lane, topic, message_key, event_id, type, merchant_id, subject_id, occurred_at, payload)
            select started.tx, facts.* from started cross join unnest(?::smallint[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::uuid[],
                                 ?::timestamptz[], ?::bytea[]) as facts
            """;

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final AfterCommit afterCommit;
    private final List<Runnable> onCommit = new CopyOnWriteArrayList<>();

    Outbox(AgroalDataSource database, ObjectMapper json, AfterCommit afterCommit, OutboxRelay relay) {
        this.database = database;
        this.json = json;
        this.afterCommit = afterCommit;
        onCommit(relay::wake);
    }

    /** Something cheap to run each time facts were committed. */
    public void onCommit(Runnable wake) {
        onCommit.add(wake);
    }

    @Transactional(MANDATORY)
    public void append(Fact fact) {
        append(List.of(fact));
    }

    /** Facts of one claim leave in the order of the list. */
    @Transactional(MANDATORY)
    public void append(List<? extends Fact> facts) {
        appendRows(facts.stream().map(this::row).toList());
    }

    @Transactional(MANDATORY)
    public void appendRows(List<OutboxRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            bind(connection, insert, 1, "smallint", rows, row -> lane(row.key()));
            bind(connection, insert, 2, "text", rows, OutboxRow::topic);
            bind(connection, insert, 3, "text", rows, OutboxRow::key);
            bind(connection, insert, 4, "uuid", rows, OutboxRow::eventId);
            bind(connection, insert, 5, "text", rows, OutboxRow::type);
            bind(connection, insert, 6, "text", rows, OutboxRow::merchantId);
            bind(connection, insert, 7, "uuid", rows, OutboxRow::subjectId);
            bind(connection, insert, 8, "text", rows, row -> row.occurredAt().toString());
            insert.setArray(
                    9,
                    connection.createArrayOf(
                            "bytea", rows.stream().map(OutboxRow::payload).toArray(byte[][]::new)));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot store facts in the outbox", e);
        }
        afterCommit.run(() -> onCommit.forEach(Runnable::run));
    }

    private static void bind(
            Connection connection,
            PreparedStatement statement,
            int index,
            String type,
            List<OutboxRow> rows,
            Function<OutboxRow, Object> value)
            throws SQLException {
        statement.setArray(
                index, connection.createArrayOf(type, rows.stream().map(value).toArray()));
    }

    private OutboxRow row(Fact fact) {
        try {
            return new OutboxRow(
                    fact.topic(),
                    fact.key(),
                    fact.eventId(),
                    fact.typeName(),
                    fact.merchantId(),
                    fact.subjectId(),
                    fact.occurredAt(),
                    json.writeValueAsBytes(fact));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write " + fact.typeName() + " as JSON", e);
        }
    }

    static int lane(String key) {
        return Math.floorMod(key.hashCode(), LANES);
    }
}
