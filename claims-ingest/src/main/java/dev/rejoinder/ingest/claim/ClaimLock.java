package dev.rejoinder.ingest.claim;

import dev.rejoinder.kit.problem.Unavailable;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Holds claims that a person names by id, within the caller's transaction and with the locks the translator takes. */
@ApplicationScoped
class ClaimLock {

    private static final String NAMES =
            "select type, value from claim_reference where merchant_id = ? and claim_ids && ?";
    private static final int RETRY_SECONDS = 1;

    private final Sql sql;
    private final ClaimStore store;

    ClaimLock(Sql sql, ClaimStore store) {
        this.sql = sql;
        this.store = store;
    }

    /**
     * Locks all names that these claims go by and the further ones, and reads the claims behind all of them. Whatever joins
     * a claim holds one of its names, so nothing can join these until the transaction ends.
     *
     * @throws Unavailable if a name was given to one of them between looking and locking
     */
    ClaimBook load(String merchantId, Collection<UUID> claimIds, Collection<ReferenceKey> further) {
        SortedSet<ReferenceKey> keys = new TreeSet<>(further);
        keys.addAll(names(merchantId, claimIds));
        ClaimBook book = store.load(keys);
        if (!keys.containsAll(names(merchantId, claimIds))) {
            throw new Unavailable("The claim is just being changed, please retry", RETRY_SECONDS);
        }
        return book;
    }

    private List<ReferenceKey> names(String merchantId, Collection<UUID> claimIds) {
        return sql.query(
                NAMES,
                row -> new ReferenceKey(merchantId, row.name("type", ReferenceKey.Type.class), row.text("value")),
                merchantId,
                Column.uuid(claimIds));
    }
}
