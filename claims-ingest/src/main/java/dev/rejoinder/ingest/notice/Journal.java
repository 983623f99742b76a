package dev.rejoinder.ingest.notice;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.kit.work.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The journal as the translator uses it: the oldest first, and many at a time. */
@ApplicationScoped
public class Journal {

    /** Any number will do that no other lock of this database uses. */
    private static final long TRANSLATION = 0x7265_6a6f_696eL;

    /** Bodies are small as a rule; a batch of the largest must fit in memory, too. */
    private static final int MAX_BATCH_BYTES = 8 * 1024 * 1024;

    private static final String OLDEST =
            """
            select id, merchant_id, source, received_at, body
            from (select *, sum(octet_length(body)) over (order by seq) as bytes, row_number() over (order by seq) as place
                  from (select id, seq, merchant_id, source, received_at, body from notice
                        where state = 'ACCEPTED' and ask_at is null order by seq limit ?) as waiting) as measured
            where bytes <= ? or place = 1
            order by seq
            """;
    private static final String FIND = "select id, merchant_id, source, received_at, body from notice where id = ?";
    private static final String REPLAY =
            """
            update notice set state = 'ACCEPTED', reason = null
            where erased_at is null
                and (state in ('QUARANTINED', 'REFUSED') or (state = 'TRANSLATED' and source = 'MAIL' and claim_id is null))
            """;
    private static final String SETTLE =
            """
            update notice set state = s.state, reason = s.reason, claim_id = s.claim_id, understood = s.understood::jsonb,
                              ask_at = null, translated_at = ?
            from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[]) as s (id, state, reason, claim_id, understood)
            where notice.id = s.id
            """;
    private static final String ASK =
            "update notice set ask_at = ?, asked = ?, reason = 'Amazon Pay is being asked for the details'"
                    + " where id = any(?)";
    private static final String TO_ASK =
            """
            update notice set ask_at = ?, asked = asked + 1
            where id in (select id from notice
                         where state = 'ACCEPTED' and ask_at <= ? and merchant_id <> all(?::text[])
                         order by ask_at limit ? for update skip locked)
            returning id, merchant_id, source, received_at, body, asked
            """;
    private static final String POSTPONE =
            """
            update notice set ask_at = p.ask_at, reason = p.reason
            from unnest(?::uuid[], ?::timestamptz[], ?::text[]) as p (id, ask_at, reason)
            where notice.id = p.id and state = 'ACCEPTED'
            """;

    /** @param asked how often Amazon is asked for it, this time included */
    public record ToAsk(JournalNotice notice, int asked) {}

    /** @param reason for the people who look at the notice */
    public record Postponed(UUID noticeId, Instant askAt, String reason) {}

    private final Sql sql;
    private final AcceptedSignal accepted;
    private final AfterCommit afterCommit;
    private final Clock clock;

    Journal(Sql sql, AcceptedSignal accepted, AfterCommit afterCommit, Clock clock) {
        this.sql = sql;
        this.accepted = accepted;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    /**
     * The oldest notices that wait. While the caller's transaction lasts nobody else gets any, so notices are
     * translated in the order of their arrival however many instances run; the others get none.
     */
    @Transactional(MANDATORY)
    public List<JournalNotice> oldest(int limit) {
        return isOurTurn() ? sql.query(OLDEST, Journal::notice, limit, MAX_BATCH_BYTES) : List.of();
    }

    @Transactional(MANDATORY)
    public void settle(List<Settlement> settlements) {
        sql.update(
                SETTLE,
                clock.instant(),
                Column.of("uuid", settlements, Settlement::noticeId),
                Column.text(settlements, Settlement::state),
                Column.text(settlements, Settlement::reason),
                Column.of("uuid", settlements, Settlement::claimId),
                Column.text(settlements, Settlement::understood));
    }

    /** The notices are due to be asked for; {@link #settle} ends that. */
    @Transactional(MANDATORY)
    public void ask(List<UUID> noticeIds) {
        sql.update(ASK, clock.instant(), 0, Column.uuid(noticeIds));
    }

    /** The same, and the caller asks by itself for the first time. If it dies, they are due when the lease ends. */
    @Transactional(MANDATORY)
    public void ask(List<UUID> noticeIds, Instant leasedUntil) {
        sql.update(ASK, leasedUntil, 1, Column.uuid(noticeIds));
    }

    /**
     * Notices for which Amazon is to be asked now.
     *
     * @param lease for this long nobody else gets them; then whoever took them is taken for dead
     * @param notOf merchants whose turn it is not
     */
    @Transactional(MANDATORY)
    public List<ToAsk> toAsk(int limit, Duration lease, Collection<String> notOf) {
        Instant now = clock.instant();
        return sql.query(
                TO_ASK,
                row -> new ToAsk(notice(row), (int) row.number("asked")),
                now.plus(lease),
                now,
                Column.text(notOf),
                limit);
    }

    @Transactional(MANDATORY)
    public void postpone(List<Postponed> postponed) {
        if (!postponed.isEmpty()) {
            sql.update(
                    POSTPONE,
                    Column.of("uuid", postponed, Postponed::noticeId),
                    Column.text(postponed, Postponed::askAt),
                    Column.text(postponed, Postponed::reason));
        }
    }

    public Optional<JournalNotice> find(UUID noticeId) {
        return sql.first(FIND, Journal::notice, noticeId);
    }

    public Optional<byte[]> body(UUID noticeId) {
        return find(noticeId).map(JournalNotice::body);
    }

    /** Puts a notice that was set aside back in the translator's queue; false if it is not set aside. */
    @Transactional(MANDATORY)
    public boolean replay(UUID noticeId) {
        boolean replayed = sql.update(REPLAY + " and id = ?", noticeId) == 1;
        afterCommit.run(accepted::raise);
        return replayed;
    }

    /** Puts back all that the filter finds; with a source of mails also those that were only listed. */
    @Transactional(MANDATORY)
    int replayAll(NoticeFilter filter) {
        String where = " and (?::text is null or merchant_id = ?) and (?::text is null or source = ?) and state = ?";
        int replayed = sql.update(
                REPLAY + where,
                filter.merchantId(),
                filter.merchantId(),
                name(filter.source()),
                name(filter.source()),
                name(filter.state()));
        afterCommit.run(accepted::raise);
        return replayed;
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private boolean isOurTurn() {
        return sql.first("select pg_try_advisory_xact_lock(?) as ours", row -> row.flag("ours"), TRANSLATION)
                .orElse(false);
    }

    private static JournalNotice notice(Row row) throws SQLException {
        return new JournalNotice(
                row.uuid("id"),
                row.text("merchant_id"),
                row.name("source", NoticeSource.class),
                row.instant("received_at"),
                row.bytes("body"));
    }
}
