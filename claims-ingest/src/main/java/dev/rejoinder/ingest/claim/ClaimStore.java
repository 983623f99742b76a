package dev.rejoinder.ingest.claim;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

/** Reads and writes the claims of many notices with a few statements, within the caller's transaction. */
@ApplicationScoped
public class ClaimStore {

    private static final String NAME =
            """
            insert into claim_reference (merchant_id, type, value, claim_ids)
            select r.*, '{}' from unnest(?::text[], ?::text[], ?::text[]) as r (merchant_id, type, value)
            on conflict do nothing
            """;
    private static final String LOCK =
            """
            select merchant_id, type, value, claim_ids from claim_reference
            where (merchant_id, type, value) in (select * from unnest(?::text[], ?::text[], ?::text[]))
            order by merchant_id, type, value for update
            """;
    private static final String CLAIMS =
            "select id, merchant_id, kind, version, account, opened_at from claim where id = any(?)";
    private static final String KNOWN =
            """
            select r.merchant_id, r.value as dispute_id,
                c.account -> 'chargeId' ->> 'value' as charge_id,
                c.account -> 'merchantOrderId' ->> 'value' as merchant_order_id,
                c.account -> 'shopperEmail' is not null as has_shopper
            from unnest(?::text[], ?::text[]) as d (merchant_id, dispute_id)
            join claim_reference r
                on r.merchant_id = d.merchant_id and r.type = 'DISPUTE_ID' and r.value = d.dispute_id
            join claim c on c.id = r.claim_ids[1]
            """;
    private static final String SAVE =
            """
            insert into claim (id, merchant_id, kind, version, account, opened_at, updated_at)
            select c.*, ? from unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::jsonb[], ?::timestamptz[]) as c
            on conflict (id) do update
            set version = excluded.version, account = excluded.account, updated_at = excluded.updated_at, erased_at = null
            """;
    private static final String POINT =
            """
            update claim_reference set claim_ids = r.claim_ids::uuid[]
            from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as r (merchant_id, type, value, claim_ids)
            where claim_reference.merchant_id = r.merchant_id and claim_reference.type = r.type
                and claim_reference.value = r.value
            """;

    private final Sql sql;
    private final DisputeWatch watch;
    private final Json json;
    private final Clock clock;

    ClaimStore(Sql sql, DisputeWatch watch, Json json, Clock clock) {
        this.sql = sql;
        this.watch = watch;
        this.json = json;
        this.clock = clock;
    }

    /** Locks the references and reads the claims that go by them. */
    ClaimBook load(SortedSet<ReferenceKey> keys) {
        ClaimBook book = new ClaimBook();
        sql.update(NAME, merchants(keys), types(keys), values(keys));
        Set<UUID> claimIds = new HashSet<>();
        sql.query(LOCK, Named::read, merchants(keys), types(keys), values(keys)).forEach(named -> {
            book.know(named.key(), named.claimIds());
            claimIds.addAll(named.claimIds());
        });
        if (!claimIds.isEmpty()) {
            sql.query(CLAIMS, this::claim, Column.uuid(claimIds)).forEach(book::know);
        }
        return book;
    }

    /** What is known of disputes, as it stood a moment ago: nothing is locked. */
    @Transactional
    public Map<DisputeName, KnownDispute> known(Collection<DisputeName> disputes) {
        Map<DisputeName, KnownDispute> known = new HashMap<>();
        if (!disputes.isEmpty()) {
            sql.query(
                            KNOWN,
                            ClaimStore::knownDispute,
                            Column.text(disputes, DisputeName::merchantId),
                            Column.text(disputes, DisputeName::disputeId))
                    .forEach(one -> known.put(one.name(), one));
        }
        return known;
    }

    /** False if the claim says all of that already, as it stood a moment ago. */
    @Transactional
    public boolean isNews(UUID claimId, Told told) {
        return sql.query(CLAIMS, this::claim, Column.uuid(List.of(claimId))).stream()
                .noneMatch(claim -> claim.tell(told, clock.instant()).facts().isEmpty());
    }

    void save(ClaimBook book) {
        saveClaims(book.changedClaims());
        watch.follow(book.changedClaims());
        saveReferences(book.changedReferences());
    }

    private void saveClaims(Collection<Claim> claims) {
        if (claims.isEmpty()) {
            return;
        }
        sql.update(
                SAVE,
                clock.instant(),
                Column.of("uuid", claims, Claim::id),
                Column.text(claims, Claim::merchantId),
                Column.text(claims, Claim::kind),
                Column.of("bigint", claims, Claim::version),
                Column.text(claims, claim -> json.write(claim.account())),
                Column.text(claims, Claim::openedAt));
    }

    private void saveReferences(Map<ReferenceKey, Set<UUID>> references) {
        if (references.isEmpty()) {
            return;
        }
        Set<ReferenceKey> keys = references.keySet();
        sql.update(
                POINT, merchants(keys), types(keys), values(keys), Column.text(references.values(), ClaimStore::array));
    }

    /** An array of arrays would have to be rectangular, so each list goes as the text of an array. */
    private static String array(Set<UUID> ids) {
        return "{" + String.join(",", ids.stream().map(UUID::toString).toList()) + "}";
    }

    private static Column merchants(Collection<ReferenceKey> keys) {
        return Column.text(keys, ReferenceKey::merchantId);
    }

    private static Column types(Collection<ReferenceKey> keys) {
        return Column.text(keys, ReferenceKey::type);
    }

    private static Column values(Collection<ReferenceKey> keys) {
        return Column.text(keys, ReferenceKey::value);
    }

    private static KnownDispute knownDispute(Row row) throws SQLException {
        return new KnownDispute(
                new DisputeName(row.text("merchant_id"), row.text("dispute_id")),
                row.text("charge_id"),
                row.text("merchant_order_id"),
                row.flag("has_shopper"));
    }

    private Claim claim(Row row) throws SQLException {
        return new Claim(
                row.uuid("id"),
                row.text("merchant_id"),
                row.name("kind", ClaimKind.class),
                row.number("version"),
                json.read(row.text("account"), Account.class),
                row.instant("opened_at"));
    }

    private record Named(ReferenceKey key, List<UUID> claimIds) {

        static Named read(Row row) throws SQLException {
            return new Named(
                    new ReferenceKey(
                            row.text("merchant_id"), row.name("type", ReferenceKey.Type.class), row.text("value")),
                    row.uuids("claim_ids"));
        }
    }
}
