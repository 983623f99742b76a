package dev.rejoinder.ingest.notice;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

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
                        where state = 'ACCEPTED' order by seq limit ?) as waiting) as measured
            where bytes <= ? or place = 1
            order by seq
            """;
    private static final String SETTLE =
            """
            update notice set state = s.state, reason = s.reason, claim_id = s.claim_id, understood = s.understood::jsonb,
                              translated_at = ?
            from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[]) as s (id, state, reason, claim_id, understood)
            where notice.id = s.id
            """;

    private final Sql sql;
    private final Clock clock;

    Journal(Sql sql, Clock clock) {
        this.sql = sql;
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
