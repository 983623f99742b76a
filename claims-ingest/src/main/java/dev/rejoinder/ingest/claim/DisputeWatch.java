package dev.rejoinder.ingest.claim;

import static dev.rejoinder.ingest.claim.Stated.said;
import static jakarta.transaction.Transactional.TxType.MANDATORY;

import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.ToldBy;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which disputes are to be read again at Amazon, and when. Every claim that goes by one of Amazon's API ids is here. */
@ApplicationScoped
public class DisputeWatch {

    private static final String FOLLOW =
            """
            insert into dispute_watch (merchant_id, dispute_id, claim_id, read_at)
            select * from unnest(?::text[], ?::text[], ?::uuid[], ?::timestamptz[])
            on conflict (merchant_id, dispute_id) do update set read_at = excluded.read_at, claim_id = excluded.claim_id
            """;
    private static final String DUE =
            """
            update dispute_watch set read_at = ?
            where (merchant_id, dispute_id) in (
                select merchant_id, dispute_id from dispute_watch where read_at <= ? and merchant_id <> all(?::text[])
                order by read_at limit ? for update skip locked)
            returning merchant_id, dispute_id, claim_id, failures
            """;
    private static final String READ =
            """
            update dispute_watch
            set read_at = ?, failures = 0, last_read_at = ?, gap = ?,
                gap_since = case when ?::text is null then null else coalesce(gap_since, ?) end
            where merchant_id = ? and dispute_id = ?
            """;
    private static final String FAILED =
            """
            update dispute_watch
            set read_at = ?, failures = failures + 1, gap = ?,
                gap_since = case when ?::text is null then null else coalesce(gap_since, ?) end
            where merchant_id = ? and dispute_id = ?
            """;
    private static final String GAPS =
            """
            select merchant_id, dispute_id, claim_id, gap, gap_since, last_read_at, read_at from dispute_watch
            where gap is not null and (?::text is null or merchant_id = ?) and (gap_since, claim_id) < (?, ?)
            order by gap_since desc, claim_id desc limit ?
            """;
    private static final String COUNT_GAPS =
            "select count(*) as gaps from dispute_watch where gap is not null and (?::text is null or merchant_id = ?)";
    private static final String READ_GAPS_NOW =
            "update dispute_watch set read_at = ? where merchant_id = ? and gap is not null";
    private static final String CLOSED = "Closed";

    /**
     * A dispute to be read now.
     *
     * @param failures how often in a row it could not be
     */
    public record Due(String merchantId, String disputeId, UUID claimId, int failures) {}

    /** A dispute of which Amazon may know more than we do; {@code what} says why. */
    public record Gap(
            String merchantId,
            String disputeId,
            UUID claimId,
            String what,
            Instant since,
            Instant lastReadAt,
            Instant nextReadAt) {}

    private final Sql sql;
    private final Clock clock;

    DisputeWatch(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param changed if two of them go by one dispute, because one was merged into the other, the later goes on */
    @Transactional(MANDATORY)
    void follow(Collection<Claim> changed) {
        Map<ReferenceKey, Claim> byDispute = new LinkedHashMap<>();
        changed.stream()
                .filter(claim -> claim.account().disputeId() != null)
                .forEach(claim -> byDispute.put(
                        new ReferenceKey(
                                claim.merchantId(),
                                ReferenceKey.Type.DISPUTE_ID,
                                said(claim.account().disputeId())),
                        claim));
        if (byDispute.isEmpty()) {
            return;
        }
        Collection<Claim> known = byDispute.values();
        Instant now = clock.instant();
        sql.update(
                FOLLOW,
                Column.text(known, Claim::merchantId),
                Column.text(known, claim -> said(claim.account().disputeId())),
                Column.of("uuid", known, Claim::id),
                Column.text(known, claim -> next(claim.account(), now)));
    }

    /** @param lease after this time whoever took them is taken for dead */
    @Transactional(MANDATORY)
    public List<Due> due(int limit, Duration lease, Collection<String> notOf) {
        Instant now = clock.instant();
        return sql.query(DUE, DisputeWatch::due, now.plus(lease), now, Column.text(notOf), limit);
    }

    /**
     * It says nothing new, or its news is on the way.
     *
     * @param next null if it is over
     * @param gap what is amiss, for a person; null if nothing is
     */
    @Transactional(MANDATORY)
    public void read(Due due, Instant next, String gap) {
        Instant now = clock.instant();
        sql.update(READ, next, now, gap, gap, now, due.merchantId(), due.disputeId());
    }

    @Transactional(MANDATORY)
    public void failed(Due due, Instant next, String gap) {
        sql.update(FAILED, next, gap, gap, clock.instant(), due.merchantId(), due.disputeId());
    }

    /** @param merchantId null for all */
    @Transactional(MANDATORY)
    public List<Gap> gaps(String merchantId, Cursor before, int limit) {
        return sql.query(GAPS, DisputeWatch::gap, merchantId, merchantId, before.at(), before.id(), limit);
    }

    @Transactional
    public long countGaps(String merchantId) {
        return sql.first(COUNT_GAPS, row -> row.number("gaps"), merchantId, merchantId)
                .orElse(0L);
    }

    @Transactional(MANDATORY)
    public void readGapsNow(String merchantId) {
        sql.update(READ_GAPS_NOW, clock.instant(), merchantId);
    }

    /** When to read again what Amazon has told now; null if Amazon cannot change it any more. */
    public Instant next(Told told) {
        Deadline deadline = told.details().deadline();
        return isOver(told.details().amazonState(), told.outcome())
                ? null
                : Pace.next(clock.instant(), deadline == null ? null : deadline.respondBy());
    }

    private static Instant next(Account account, Instant now) {
        if (isOver(said(account.amazonState()), said(account.outcome()))) {
            return null;
        }
        boolean isAsked = account.amazonState() != null && account.amazonState().by() == ToldBy.AMAZON_API;
        Deadline deadline = said(account.deadline());
        return isAsked ? Pace.next(now, deadline == null ? null : deadline.respondBy()) : now.plus(Pace.FASTEST);
    }

    private static boolean isOver(String amazonState, Object outcome) {
        return CLOSED.equals(amazonState) && outcome != null;
    }

    private static Gap gap(Row row) throws SQLException {
        return new Gap(
                row.text("merchant_id"),
                row.text("dispute_id"),
                row.uuid("claim_id"),
                row.text("gap"),
                row.instant("gap_since"),
                row.instant("last_read_at"),
                row.instant("read_at"));
    }

    private static Due due(Row row) throws SQLException {
        return new Due(
                row.text("merchant_id"), row.text("dispute_id"), row.uuid("claim_id"), (int) row.number("failures"));
    }
}
