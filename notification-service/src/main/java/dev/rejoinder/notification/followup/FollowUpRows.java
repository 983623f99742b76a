package dev.rejoinder.notification.followup;

import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be asked, as rows; every method runs in the caller's transaction. */
@ApplicationScoped
class FollowUpRows {

    /** Tells these advisory locks from any others in the same database. */
    private static final int LOCK_CLASS = 0x0F01;

    private static final String PLAN =
            """
            insert into follow_up (dispute_id, kind, merchant_id, due_at, owner)
            select planned.*, (
                select address from case_owner
                where dispute_id = planned.dispute_id and name is not null order by number desc limit 1)
            from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[]) as planned (dispute_id, kind, merchant_id, due_at)
            on conflict do nothing
            """;
    /** Nobody is asked after a case whose end they have not read yet. */
    private static final String TAKE =
            """
            with due as (
                select dispute_id, kind from follow_up f
                where due_at <= ? and not exists (
                    select 1 from email e
                    where e.dispute_id = f.dispute_id and e.template = any (?)
                        and e.status in ('QUEUED', 'HELD', 'UNKNOWN', 'WAITING'))
                order by due_at limit ? for update skip locked)
            update follow_up f set due_at = null from due
            where f.dispute_id = due.dispute_id and f.kind = due.kind
            returning f.dispute_id, f.kind, f.merchant_id
            """;

    private static final String ASK =
            "update follow_up set person_hash = ?, asked_at = coalesce(asked_at, ?) where dispute_id = ? and kind = ?";
    private static final String ASKED =
            """
            select asked_at from follow_up
            where merchant_id = ? and kind = ? and person_hash = any(?) and asked_at > ? and dispute_id <> ? limit 1
            """;
    private static final String OWNER = "select owner from follow_up where dispute_id = ? and kind = ?";
    private static final String FORGET =
            "update follow_up set person_hash = null, due_at = null where merchant_id = ? and dispute_id = any(?)";

    private static final Set<Template> ENDS = Stream.of(DisputeOutcome.values())
            .flatMap(outcome -> Template.closedForShopper(outcome).stream())
            .collect(Collectors.toUnmodifiableSet());

    private final Sql sql;

    FollowUpRows(Sql sql) {
        this.sql = sql;
    }

    void plan(Collection<FollowUp> planned) {
        sql.update(
                PLAN,
                Column.of("uuid", planned, FollowUp::disputeId),
                Column.text(planned, FollowUp::kind),
                Column.text(planned, FollowUp::merchantId),
                Column.text(planned, FollowUp::dueAt));
    }

    List<FollowUp> take(Instant now, int most) {
        return sql.query(
                TAKE,
                row -> new FollowUp(
                        row.uuid("dispute_id"), row.name("kind", Kind.class), row.text("merchant_id"), null),
                now,
                Column.text(ENDS, Template::wireName),
                most);
    }

    /** Until the end of the transaction nobody else looks whether this person was asked. */
    void lock(byte[] person) {
        sql.query("select pg_advisory_xact_lock(?, hashtext(encode(?, 'hex')))", row -> person, LOCK_CLASS, person);
    }

    void ask(UUID disputeId, Kind kind, byte[] person, Instant now) {
        sql.update(ASK, person, now, disputeId, kind.name());
    }

    /** Whether this person was asked the same after another case. */
    boolean wasAsked(String merchantId, Kind kind, Collection<byte[]> person, Instant since, UUID disputeId) {
        return sql.first(
                        ASKED,
                        row -> row.instant("asked_at"),
                        merchantId,
                        kind.name(),
                        Column.bytes(person, hash -> hash),
                        since,
                        disputeId)
                .isPresent();
    }

    Optional<String> owner(UUID disputeId, Kind kind) {
        return sql.query(OWNER, row -> Optional.ofNullable(row.text("owner")), disputeId, kind.name()).stream()
                .findFirst()
                .flatMap(owner -> owner);
    }

    void forget(String merchantId, Collection<UUID> disputeIds) {
        sql.update(FORGET, merchantId, Column.uuid(disputeIds));
    }
}
