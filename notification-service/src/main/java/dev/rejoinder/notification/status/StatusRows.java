package dev.rejoinder.notification.status;

import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which links work, and who has asked for one. */
@ApplicationScoped
class StatusRows {

    private static final String FIND =
            """
            select t.dispute_id, t.merchant_id, t.closed_at, coalesce(l.generation, 0) as generation,
                l.ended_at is not null as ended
            from dispute_told t left join status_link l on l.dispute_id = t.dispute_id where t.dispute_id = ?
            """;
    private static final String RENEW =
            """
            insert into status_link as known (dispute_id, generation) values (?, 1)
            on conflict (dispute_id) do update set generation = known.generation + 1 returning generation
            """;
    private static final String LATELY =
            "select count(*) as number from status_request where (dispute_id = ? or reader = ?) and asked_at > ?";

    private final Sql sql;

    StatusRows(Sql sql) {
        this.sql = sql;
    }

    Optional<CaseLinks> find(UUID disputeId) {
        return sql.first(FIND, StatusRows::read, disputeId);
    }

    /** All links before it end. */
    int renew(UUID disputeId) {
        return sql.first(RENEW, row -> (int) row.number("generation"), disputeId)
                .orElseThrow();
    }

    /** One after the other, so that nobody gets more by asking twice at a time. */
    void lock(long reader) {
        sql.query("select pg_advisory_xact_lock(hashtext(?))", row -> 0, "status " + reader);
    }

    long asked(UUID disputeId, long reader, Instant since) {
        return sql.first(LATELY, row -> row.number("number"), disputeId, reader, since)
                .orElse(0L);
    }

    void note(UUID disputeId, long reader, Instant now) {
        sql.update(
                "insert into status_request (dispute_id, reader, asked_at) values (?, ?, ?)", disputeId, reader, now);
    }

    private static CaseLinks read(Row row) throws SQLException {
        return new CaseLinks(
                row.uuid("dispute_id"),
                row.text("merchant_id"),
                row.instant("closed_at"),
                (int) row.number("generation"),
                row.flag("ended"));
    }
}
