package dev.rejoinder.ingest.source;

import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what stays behind when a merchant leaves. */
@ApplicationScoped
class Remainders {

    private static final String COUNT =
            """
            select count(*) as notices,
                   count(*) filter (where state = 'ACCEPTED') as untranslated,
                   count(*) filter (where state in ('QUARANTINED', 'REFUSED')) as set_aside,
                   (select count(*) from claim where merchant_id = ? and account -> 'outcome' is null) as open_claims
            from notice where merchant_id = ?
            """;

    private final Sql sql;

    Remainders(Sql sql) {
        this.sql = sql;
    }

    Remaining of(String merchantId) {
        return sql.first(
                        COUNT,
                        row -> new Remaining(
                                merchantId,
                                row.number("notices"),
                                row.number("untranslated"),
                                row.number("set_aside"),
                                row.number("open_claims")),
                        merchantId,
                        merchantId)
                .orElseThrow();
    }
}
