package dev.rejoinder.evidence.allowance;

import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** What each merchant allows. */
@ApplicationScoped
public class Allowances {

    private static final String UPSERT =
            """
            insert into allowance (merchant_id, content, changed_at, changed_by) values (?, ?::json, ?, ?)
            on conflict (merchant_id) do update
            set content = excluded.content, changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """;

    private final Sql sql;
    private final Json json;
    private final Clock clock;

    Allowances(Sql sql, Json json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    public Allowance of(String merchantId) {
        return find(merchantId).orElse(Allowance.NOTHING);
    }

    Optional<Allowance> find(String merchantId) {
        return sql.first(
                "select content from allowance where merchant_id = ?",
                row -> json.read(row.text("content"), Allowance.class),
                merchantId);
    }

    @Transactional
    void put(String merchantId, Allowance allowance, String by) {
        sql.update(UPSERT, merchantId, json.write(allowance), clock.instant(), by);
    }
}
