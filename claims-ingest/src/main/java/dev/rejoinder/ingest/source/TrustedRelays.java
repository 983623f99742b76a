package dev.rejoinder.ingest.source;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;

/** A merchant's own mail relays, by the name each writes in {@code Authentication-Results}. */
@ApplicationScoped
public class TrustedRelays {

    private final Sql sql;

    TrustedRelays(Sql sql) {
        this.sql = sql;
    }

    @Transactional(MANDATORY)
    public List<String> of(String merchantId) {
        return sql.query(
                "select authserv_id from trusted_relay where merchant_id = ? order by authserv_id",
                row -> row.text("authserv_id"),
                merchantId);
    }

    void replace(String merchantId, List<String> authservIds) {
        List<String> ids = authservIds.stream()
                .map(id -> id.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        sql.update("delete from trusted_relay where merchant_id = ?", merchantId);
        sql.update(
                "insert into trusted_relay (merchant_id, authserv_id) select ?, unnest(?::text[])",
                merchantId,
                Column.text(ids, id -> id));
    }
}
