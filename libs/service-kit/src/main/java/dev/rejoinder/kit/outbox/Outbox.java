package dev.rejoinder.kit.outbox;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.event.Fact;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.kit.trace.Traces;
import dev.rejoinder.kit.work.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

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
            insert into outbox (tx, lane, topic, message_key, event_id, type, merchant_id, subject_id, occurred_at, payload,
                                trace_id)
            select started.tx, facts.* from started cross join unnest(?::smallint[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::uuid[],
                                 ?::timestamptz[], ?::bytea[], ?::uuid[]) as facts
            """;

    private final Sql sql;
    private final ObjectMapper json;
    private final Traces traces;
    private final AfterCommit afterCommit;
    private final List<Runnable> onCommit = new CopyOnWriteArrayList<>();

    Outbox(Sql sql, ObjectMapper json, Traces traces, AfterCommit afterCommit, OutboxRelay relay) {
        this.sql = sql;
        this.json = json;
        this.traces = traces;
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
        sql.update(
                INSERT,
                Column.of("smallint", rows, row -> lane(row.key())),
                Column.text(rows, OutboxRow::topic),
                Column.text(rows, OutboxRow::key),
                Column.of("uuid", rows, OutboxRow::eventId),
                Column.text(rows, OutboxRow::type),
                Column.text(rows, OutboxRow::merchantId),
                Column.of("uuid", rows, OutboxRow::subjectId),
                Column.text(rows, OutboxRow::occurredAt),
                Column.bytes(rows, OutboxRow::payload),
                Column.of("uuid", rows, OutboxRow::traceId));
        afterCommit.run(() -> onCommit.forEach(Runnable::run));
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
                    json.writeValueAsBytes(fact),
                    traces.of(fact.eventId())
                            .or(() -> traces.of(fact.subjectId()))
                            .orElse(null));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write " + fact.typeName() + " as JSON", e);
        }
    }

    static int lane(String key) {
        return Math.floorMod(key.hashCode(), LANES);
    }
}
