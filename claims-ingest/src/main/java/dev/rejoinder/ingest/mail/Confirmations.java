package dev.rejoinder.ingest.mail;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import dev.rejoinder.ingest.notice.Journal;
import dev.rejoinder.ingest.notice.JournalNotice;
import dev.rejoinder.ingest.notice.NoticeSource;
import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.sql.Sql;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Which doubtful mails a person took for Amazon's. */
@ApplicationScoped
class Confirmations {

    private final Sql sql;
    private final Journal journal;
    private final Clock clock;

    Confirmations(Sql sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** Lets a mail that was set aside be translated as told, in somebody's name. */
    @Transactional
    void confirm(UUID noticeId, Caller caller) {
        JournalNotice notice = journal.find(noticeId)
                .filter(found -> caller.sees(found.merchantId()))
                .orElseThrow(() -> new NotFound("notice", noticeId));
        if (notice.source() != NoticeSource.MAIL) {
            throw new Conflict("Notice " + noticeId + " is no mail; only mails can be in doubt");
        }
        if (!journal.replay(noticeId)) {
            throw new Conflict("Notice " + noticeId + " is not set aside, so there is nothing to confirm");
        }
        sql.update(
                "insert into mail_confirmation (notice_id, confirmed_by, confirmed_at) values (?, ?, ?)"
                        + " on conflict do nothing",
                noticeId,
                caller.name(),
                clock.instant());
        Log.infof("Mail %s is confirmed by %s", noticeId, caller.name());
    }

    @Transactional(MANDATORY)
    Optional<String> confirmedBy(UUID noticeId) {
        return sql.first(
                "select confirmed_by from mail_confirmation where notice_id = ?",
                row -> row.text("confirmed_by"),
                noticeId);
    }
}
