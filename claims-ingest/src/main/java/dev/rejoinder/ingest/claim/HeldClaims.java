package dev.rejoinder.ingest.claim;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What merging and splitting need besides the book: the claims by id, their notices, and who changed what. */
@ApplicationScoped
class HeldClaims {

    /** @param mergedInto null unless it was */
    record Stub(UUID id, String merchantId, ClaimKind kind, UUID mergedInto) {

        void requireOnItsOwn() {
            if (mergedInto != null) {
                throw new Conflict("Claim " + id + " was merged into " + mergedInto);
            }
        }
    }

    /** @param understood null if nothing was kept of it */
    record Telling(UUID noticeId, Understood understood) {

        Told told() {
            if (understood == null || understood.told() == null) {
                throw new Conflict("What notice " + noticeId + " told was not kept, so the claim cannot be put together"
                        + " again");
            }
            return understood.told();
        }
    }

    private static final String STUB = "select id, merchant_id, kind, merged_into from claim where id = ?";
    private static final String TELLINGS = "select id, understood from notice where claim_id = ? order by seq";
    private static final String MOVE = "update notice set claim_id = ? where id = any(?)";
    private static final String MERGE = "update claim set merged_into = ? where id = ?";
    private static final String NOTE =
            """
            insert into claim_change (id, merchant_id, what, claim_id, other_id, notice_ids, by_whom, at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SPLIT_OFF =
            """
            select other_id from claim_change
            where claim_id = ? and what = 'SPLIT' and notice_ids @> ? and notice_ids <@ ? order by at desc limit 1
            """;

    private final Sql sql;
    private final Json json;

    HeldClaims(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    Stub visible(UUID id, Caller caller) {
        return find(id).filter(claim -> caller.sees(claim.merchantId())).orElseThrow(() -> new NotFound("claim", id));
    }

    Optional<Stub> find(UUID id) {
        return sql.first(
                STUB,
                row -> new Stub(
                        row.uuid("id"),
                        row.text("merchant_id"),
                        row.name("kind", ClaimKind.class),
                        row.uuid("merged_into")),
                id);
    }

    /** In the order of their arrival. */
    List<Telling> tellings(UUID claimId) {
        return sql.query(
                TELLINGS,
                row -> new Telling(row.uuid("id"), json.read(row.text("understood"), Understood.class)),
                claimId);
    }

    void move(List<UUID> noticeIds, UUID toClaim) {
        sql.update(MOVE, toClaim, Column.uuid(noticeIds));
    }

    void merge(UUID claimId, UUID into) {
        sql.update(MERGE, into, claimId);
    }

    void note(String what, Stub claim, UUID otherId, List<UUID> noticeIds, String by, Instant now) {
        sql.update(
                NOTE,
                UUID.randomUUID(),
                claim.merchantId(),
                what,
                claim.id(),
                otherId,
                Column.uuid(noticeIds),
                by,
                now);
    }

    /** The claim that these very notices were given before. */
    Optional<UUID> splitOff(UUID claimId, List<UUID> noticeIds) {
        return sql.first(
                SPLIT_OFF, row -> row.uuid("other_id"), claimId, Column.uuid(noticeIds), Column.uuid(noticeIds));
    }
}
