package dev.rejoinder.evidence.dispute;

import dev.rejoinder.event.Deadline;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Every deadline a dispute has had; only ever added to. */
@ApplicationScoped
class DeadlineHistory {

    record Entry(Instant at, Deadline deadline) {}

    private static final String APPEND =
            """
            insert into deadline_change (dispute_id, at, respond_by, source, rule)
            select d.id, ?, d.respond_by, d.source, d.rule
            from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[]) as d (id, respond_by, source, rule)
            """;

    private final Sql sql;
    private final Clock clock;

    DeadlineHistory(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void append(List<Dispute> disputes) {
        if (!disputes.isEmpty()) {
            sql.update(
                    APPEND,
                    clock.instant(),
                    Column.of("uuid", disputes, Dispute::id),
                    Column.text(disputes, dispute -> dispute.deadline().respondBy()),
                    Column.text(disputes, dispute -> dispute.deadline().source()),
                    Column.text(disputes, dispute -> dispute.deadline().rule()));
        }
    }

    /** Oldest first. */
    List<Entry> of(UUID disputeId) {
        return sql.query(
                "select * from deadline_change where dispute_id = ? order by id",
                row -> new Entry(
                        row.instant("at"),
                        new Deadline(
                                row.instant("respond_by"),
                                row.name("source", Deadline.Source.class),
                                row.text("rule"))),
                disputeId);
    }
}
