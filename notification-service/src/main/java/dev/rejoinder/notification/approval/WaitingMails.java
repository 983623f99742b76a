package dev.rejoinder.notification.approval;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.problem.Stale;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.kit.work.AfterCommit;
import dev.rejoinder.notification.delivery.Sender;
import dev.rejoinder.notification.outgoing.Step;
import dev.rejoinder.notification.outgoing.Step.Kind;
import dev.rejoinder.notification.outgoing.StepLog;
import dev.rejoinder.notification.template.PersonalNote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What people do with mails before these leave. */
@ApplicationScoped
class WaitingMails {

    private static final String FIND =
            """
            select id, dispute_id, merchant_id, template, status, waiting_since, note, note_name, edition
            from email where id = ?
            """;

    /** Not while it is under way, or was: one mail is the same in all its copies. */
    private static final String NOTE =
            """
            update email set note = ?, note_name = ?, edition = edition + 1, steps = steps || ?::jsonb
            where id = ? and edition = ? and audience = 'SHOPPER' and status in ('QUEUED', 'WAITING') and taken_by is null
                and attempts = 0
            """;

    private static final String APPROVE =
            """
            update email set status = 'QUEUED', approved = true, reason = null, next_attempt_at = ?, edition = edition + 1,
                steps = steps || ?::jsonb
            where id = ? and edition = ? and status = 'WAITING'
            """;
    private static final String REJECT =
            """
            update email set status = 'DROPPED', reason = 'a person has rejected it', edition = edition + 1,
                steps = steps || ?::jsonb
            where id = ? and edition = ? and status = 'WAITING'
            """;

    private final Sql sql;
    private final StepLog log;
    private final Caller caller;
    private final AfterCommit afterCommit;
    private final Sender sender;
    private final Clock clock;

    WaitingMails(Sql sql, StepLog log, Caller caller, AfterCommit afterCommit, Sender sender, Clock clock) {
        this.sql = sql;
        this.log = log;
        this.caller = caller;
        this.afterCommit = afterCommit;
        this.sender = sender;
        this.clock = clock;
    }

    /** @param note null to take it out */
    @Transactional
    WaitingMail note(UUID id, String ifMatch, PersonalNote note) {
        WaitingMail mail = seen(id, ifMatch);
        int noted = sql.update(
                NOTE,
                note == null ? null : note.text(),
                note == null ? null : note.name(),
                step(Kind.NOTED, note == null ? "the note is taken out" : null),
                id,
                mail.edition());
        if (noted == 0) {
            throw new Conflict("Only a mail to the shopper that has not left yet takes a note");
        }
        return find(id);
    }

    @Transactional
    WaitingMail approve(UUID id, String ifMatch, String reason) {
        WaitingMail mail = seen(id, ifMatch);
        require(sql.update(APPROVE, clock.instant(), step(Kind.APPROVED, reason), id, mail.edition()));
        afterCommit.run(sender::wake);
        return find(id);
    }

    @Transactional
    WaitingMail reject(UUID id, String ifMatch, String reason) {
        WaitingMail mail = seen(id, ifMatch);
        require(sql.update(REJECT, step(Kind.REJECTED, reason), id, mail.edition()));
        return find(id);
    }

    private static void require(int changed) {
        if (changed == 0) {
            throw new Conflict("The mail does not wait for anybody");
        }
    }

    private WaitingMail seen(UUID id, String ifMatch) {
        WaitingMail mail = find(id);
        Stale.refuseUnlessSeen("e-mail", ifMatch, mail.etag());
        return mail;
    }

    /** To a merchant, another merchant's mails do not exist. */
    private WaitingMail find(UUID id) {
        return sql.first(FIND, WaitingMail::read, id)
                .filter(mail -> caller.sees(mail.merchantId()))
                .orElseThrow(() -> new NotFound("e-mail", id));
    }

    private String step(Kind kind, String why) {
        Instant now = clock.instant();
        return log.written(List.of(new Step(kind, now, why, caller.name(), null, null)));
    }
}
