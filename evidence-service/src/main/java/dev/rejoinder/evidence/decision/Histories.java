package dev.rejoinder.evidence.decision;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Who has claimed before. */
@ApplicationScoped
class Histories {

    private static final String CLAIMED_BEFORE =
            """
            select id from dispute as d where id = any(?) and shopper_key is not null and exists (
                select 1 from dispute as earlier
                where earlier.merchant_id = d.merchant_id and earlier.shopper_key = d.shopper_key
                    and (earlier.opened_at, earlier.id) < (d.opened_at, d.id))
            """;

    private final Sql sql;

    Histories(Sql sql) {
        this.sql = sql;
    }

    /** Those whose shopper has an earlier dispute at the same merchant. */
    Set<UUID> claimedBefore(Collection<UUID> disputeIds) {
        return new HashSet<>(sql.query(CLAIMED_BEFORE, row -> row.uuid("id"), Column.uuid(disputeIds)));
    }
}
