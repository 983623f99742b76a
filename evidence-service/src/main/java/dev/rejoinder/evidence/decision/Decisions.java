package dev.rejoinder.evidence.decision;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.evidence.dispute.TimelineEvent.What;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All decisions on disputes; the newest counts. */
@ApplicationScoped
public class Decisions {

    /** A decision of the matrix, and the dispute it is on. */
    record Made(UUID disputeId, Decision decision) {}

    private static final String APPEND =
            """
            insert into decision (dispute_id, at, action, sentence, by_whom, matrix_version, matrix_row, inputs)
            select * from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::integer[],
                                 ?::json[])
            """;

    private final DisputeDesk desk;
    private final Sql sql;
    private final Json json;
    private final Clock clock;

    Decisions(DisputeDesk desk, Sql sql, Json json, Clock clock) {
        this.desk = desk;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Oldest first. */
    public List<Decision> of(UUID disputeId) {
        return sql.query("select * from decision where dispute_id = ? order by id", this::decision, disputeId);
    }

    public Optional<Decision> newest(UUID disputeId) {
        return Optional.ofNullable(newest(List.of(disputeId)).get(disputeId));
    }

    Map<UUID, Decision> newest(Collection<UUID> disputeIds) {
        Map<UUID, Decision> newest = new HashMap<>();
        sql.query(
                        "select distinct on (dispute_id) * from decision where dispute_id = any(?)"
                                + " order by dispute_id, id desc",
                        row -> new Made(row.uuid("dispute_id"), decision(row)),
                        Column.uuid(disputeIds))
                .forEach(made -> newest.put(made.disputeId(), made.decision()));
        return newest;
    }

    /** By a person. The dispute as it is with the decision. */
    @Transactional(MANDATORY)
    public Dispute add(Dispute held, Action action, String sentence, String by) {
        append(List.of(new Made(held.id(), new Decision(0, clock.instant(), action, sentence, by, null, null, null))));
        return desk.note(held, What.DECIDED, action + ": " + sentence, by);
    }

    @Transactional(MANDATORY)
    void append(List<Made> made) {
        sql.update(
                APPEND,
                Column.uuid(made.stream().map(Made::disputeId).toList()),
                Column.text(made, one -> one.decision().at()),
                Column.text(made, one -> one.decision().action()),
                Column.text(made, one -> one.decision().sentence()),
                Column.text(made, one -> one.decision().by()),
                Column.of("int8", made, one -> one.decision().matrixVersion()),
                Column.of("int4", made, one -> one.decision().row()),
                Column.text(made, one -> json.write(one.decision().inputs())));
    }

    private Decision decision(Row row) throws SQLException {
        String inputs = row.text("inputs");
        boolean isByMatrix = inputs != null;
        return new Decision(
                row.number("id"),
                row.instant("at"),
                row.name("action", Action.class),
                row.text("sentence"),
                row.text("by_whom"),
                isByMatrix ? row.number("matrix_version") : null,
                isByMatrix ? (int) row.number("matrix_row") : null,
                json.read(inputs, Inputs.class));
    }
}
