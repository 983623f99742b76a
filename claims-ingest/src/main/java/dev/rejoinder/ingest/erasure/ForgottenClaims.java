package dev.rejoinder.ingest.erasure;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Empties claims of the shopper, and their notices of what arrived; ids, amounts, dates and the hash of each notice stay. */
@ApplicationScoped
class ForgottenClaims {

    /** Those that were merged into one of them say the same. */
    private static final String WITH_MERGED =
            "select id from claim where merchant_id = ? and (id = any(?) or merged_into = any(?)) order by id";
    /** Whoever tells a claim something new holds one of its names. */
    private static final String LOCK =
            """
            select value from claim_reference where merchant_id = ? and claim_ids && ?
            order by merchant_id, type, value for update
            """;

    private static final String NAMES =
            "select count(*) as number from claim_reference where merchant_id = ? and claim_ids && ?";
    private static final String CLAIMS =
            """
            update claim set erased_at = ?, account = account - 'shopperName' - 'shopperEmail' - 'shopperLanguage' - 'comment'
            where id = any(?)
            """;
    private static final String NOTICES =
            """
            update notice set erased_at = coalesce(erased_at, ?), erased_bytes = coalesce(erased_bytes, octet_length(body)),
                body = '', understood = null
            where claim_id = any(?)
            """;
    /** What waits for a person and names one of them is done with: it would bring the shopper back. */
    private static final String SET_ASIDE =
            """
            update notice set erased_at = ?, erased_bytes = octet_length(body), body = '', understood = null,
                state = 'TRANSLATED', reason = 'Erased: its shopper was forgotten', translated_at = coalesce(translated_at, ?)
            where merchant_id = ? and state in ('QUARANTINED', 'REFUSED') and erased_at is null
                and exists (
                    select 1 from jsonb_each_text(understood -> 'told' -> 'details' -> 'references') as named(type, value)
                    where named.value = any(?) or named.type = 'merchantOrderId' and named.value = any(?))
            """;

    private static final String OLD =
            """
            select merchant_id, id from claim
            where opened_at < ? and erased_at is null and updated_at < ?
                and (merged_into is not null or account -> 'outcome' is not null)
            order by opened_at limit ?
            """;

    /** A claim that nothing was told of for a long time. */
    record Old(String merchantId, UUID claimId) {}

    private final Sql sql;

    ForgottenClaims(Sql sql) {
        this.sql = sql;
    }

    /** Answers those that say the same about the shopper, these included. */
    List<UUID> withMerged(String merchantId, Collection<UUID> claimIds) {
        return sql.query(WITH_MERGED, row -> row.uuid("id"), merchantId, Column.uuid(claimIds), Column.uuid(claimIds));
    }

    /** Some of those that are over, and were last told of before that time. */
    List<Old> old(Instant before, int most) {
        return sql.query(OLD, row -> new Old(row.text("merchant_id"), row.uuid("id")), before, before, most);
    }

    /** Within a transaction. Answers the names that these claims go by. */
    List<String> forget(String merchantId, Collection<UUID> claimIds, Instant now) {
        Column ids = Column.uuid(claimIds);
        List<String> names = lock(merchantId, ids);
        sql.update(CLAIMS, now, ids);
        sql.update(NOTICES, now, ids);
        return names;
    }

    /** Within the same transaction. */
    void forgetSetAside(String merchantId, Collection<String> names, Collection<String> orderIds, Instant now) {
        sql.update(SET_ASIDE, now, now, merchantId, Column.text(names), Column.text(orderIds));
    }

    /** A name that was given while we waited for another is locked by looking again. */
    private List<String> lock(String merchantId, Column claimIds) {
        List<String> locked;
        do {
            locked = sql.query(LOCK, row -> row.text("value"), merchantId, claimIds);
        } while (sql.first(NAMES, row -> row.number("number"), merchantId, claimIds)
                        .orElseThrow()
                > locked.size());
        return locked;
    }
}
