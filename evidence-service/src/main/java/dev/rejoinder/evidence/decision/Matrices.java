package dev.rejoinder.evidence.decision;

import static java.util.stream.Collectors.groupingBy;

import dev.rejoinder.kit.problem.Stale;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All versions of all matrices. */
@ApplicationScoped
class Matrices {

    private final Sql sql;
    private final Json json;
    private final Clock clock;

    Matrices(Sql sql, Json json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Newest first. */
    List<SavedMatrix> versions(String merchantId) {
        return read("select * from decision_matrix where merchant_id = ? order by version desc", merchantId);
    }

    /** Merchants without one are not in it. */
    Map<String, SavedMatrix> holding(Collection<String> merchantIds, Instant at) {
        Map<String, SavedMatrix> holding = new HashMap<>();
        read("select * from decision_matrix where merchant_id = any(?)", Column.text(merchantIds)).stream()
                .collect(groupingBy(SavedMatrix::merchantId))
                .forEach((merchantId, versions) ->
                        SavedMatrix.holding(versions, at).ifPresent(matrix -> holding.put(merchantId, matrix)));
        return holding;
    }

    static String etag(List<SavedMatrix> versions) {
        return "\"" + (versions.isEmpty() ? 0 : versions.get(0).version()) + "\"";
    }

    /** @param seen the ETag of what the person has looked at */
    @Transactional
    SavedMatrix save(String merchantId, NewMatrix.Checked draft, String seen, String by) {
        sql.query("select pg_advisory_xact_lock(hashtextextended(?, 7))", row -> true, "matrix of " + merchantId);
        List<SavedMatrix> versions = versions(merchantId);
        Stale.refuseUnlessSeen("matrix", seen, etag(versions));
        Instant now = clock.instant();
        SavedMatrix saved = new SavedMatrix(
                merchantId,
                versions.isEmpty() ? 1 : versions.get(0).version() + 1,
                draft.validFrom() == null ? now : draft.validFrom(),
                draft.matrix(),
                now,
                by);
        sql.update(
                """
                insert into decision_matrix (merchant_id, version, valid_from, content, saved_at, saved_by)
                values (?, ?, ?, ?::json, ?, ?)
                """,
                merchantId,
                saved.version(),
                saved.validFrom(),
                json.write(saved.matrix()),
                now,
                by);
        return saved;
    }

    private List<SavedMatrix> read(String statement, Object parameter) {
        return sql.query(
                statement,
                row -> new SavedMatrix(
                        row.text("merchant_id"),
                        row.number("version"),
                        row.instant("valid_from"),
                        json.read(row.text("content"), Matrix.class),
                        row.instant("saved_at"),
                        row.text("saved_by")),
                parameter);
    }
}
