package dev.rejoinder.ingest.export;

import dev.rejoinder.kit.export.Section;
import dev.rejoinder.kit.export.ShopperExports;
import dev.rejoinder.kit.export.ShopperRecords;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Finds a shopper's claims and the notices that told of them, also those that wait for a person. */
@ApplicationScoped
class ShopperData implements ShopperRecords {

    private static final String CLAIM_IDS =
            """
            select id from claim
            where merchant_id = ? and (id = any(?) or lower(account -> 'shopperEmail' ->> 'value') = ?) order by opened_at
            """;
    private static final String CLAIMS =
            """
            select id, kind, version, account, merged_into, opened_at, updated_at, erased_at from claim
            where id = any(?) order by opened_at
            """;
    private static final String NOTICES =
            """
            select id, source, source_id, state, reason, claim_id, received_at, translated_at, erased_at, understood,
                encode(body, 'base64') as body
            from notice
            where merchant_id = ? and (claim_id = any(?) or state in ('QUARANTINED', 'REFUSED')
                and lower(understood -> 'told' -> 'details' -> 'shopper' ->> 'email') = ?)
            order by seq
            """;

    private final Sql sql;
    private final ShopperExports exports;

    ShopperData(Sql sql, ShopperExports exports) {
        this.sql = sql;
        this.exports = exports;
    }

    @Override
    public InputStream of(String merchantId, String email, List<UUID> known, String by) {
        String address = email.toLowerCase(Locale.ROOT);
        List<UUID> claimIds = sql.query(CLAIM_IDS, row -> row.uuid("id"), merchantId, Column.uuid(known), address);
        Column ids = Column.uuid(claimIds);
        return exports.write(
                merchantId,
                by,
                Map.of("claimIds", claimIds),
                List.of(Section.of("claims", CLAIMS, ids), Section.of("notices", NOTICES, merchantId, ids, address)));
    }
}
