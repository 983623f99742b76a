package dev.rejoinder.evidence.correspondence;

import dev.rejoinder.event.Audience;
import dev.rejoinder.event.ConversationFact;
import dev.rejoinder.event.EmailSent;
import dev.rejoinder.event.ReplyKind;
import dev.rejoinder.event.ReplyReceived;
import dev.rejoinder.evidence.correspondence.MailsRead.ReadMail;
import dev.rejoinder.evidence.packet.MailFacts.Direction;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** That a mail was sent or received, which is told without its words, and what came of asking for them. */
@ApplicationScoped
class UnreadMails {

    // Of a dispute that is not known, another merchant's, or closed: nobody needs the words.
    private static final String ADD =
            """
            insert into conversation_mail (id, dispute_id, merchant_id, direction, at, due_at)
            select ?, id, merchant_id, ?, ?, case when state <> 'CLOSED' then ?::timestamptz end
            from dispute where id = ? and merchant_id = ?
            on conflict do nothing
            """;
    private static final String LEASE =
            """
            update conversation_mail set due_at = ?, attempts = attempts + 1
            where id in (select id from conversation_mail where due_at <= ? order by due_at limit ? for update skip locked)
            returning *
            """;
    // Before the mails' own rows, as whoever forgets a shopper does, and in the order in which all lock disputes.
    private static final String LOCK_DISPUTES = "select id from dispute where id = any(?) order by id for update";

    // One that was forgotten, or that somebody else has taken over, is not due to us any more.
    private static final String KEEP =
            """
            update conversation_mail as mail set subject = told.subject, words = told.words, read_at = ?, due_at = null
            from unnest(?::uuid[], ?::integer[], ?::text[], ?::text[]) as told (id, attempts, subject, words)
            where mail.id = told.id and mail.attempts = told.attempts and mail.due_at is not null
            returning mail.id, mail.dispute_id
            """;
    private static final String SETTLE =
            "update conversation_mail set due_at = ? where id = ? and attempts = ? and due_at is not null";

    private final Sql sql;
    private final Event<MailsRead> read;
    private final Clock clock;

    UnreadMails(Sql sql, Event<MailsRead> read, Clock clock) {
        this.sql = sql;
        this.read = read;
        this.clock = clock;
    }

    void on(@Observes EmailSent sent) {
        if (sent.audience() == Audience.SHOPPER) {
            add(sent.emailId(), Direction.TO_SHOPPER, sent, sent.disputeId());
        }
    }

    /** Only who was written to speaks for the shopper, and no machine does. */
    void on(@Observes ReplyReceived reply) {
        if (reply.writer() == Audience.SHOPPER && reply.kind() == ReplyKind.PERSON && reply.verified()) {
            add(reply.mailId(), Direction.FROM_SHOPPER, reply, reply.disputeId());
        }
    }

    private void add(UUID mailId, Direction direction, ConversationFact fact, UUID disputeId) {
        sql.update(ADD, mailId, direction.name(), fact.occurredAt(), clock.instant(), disputeId, fact.merchantId());
    }

    /** @param lease when it ends, whoever took them is taken for dead */
    @Transactional
    List<UnreadMail> lease(Duration lease, int most) {
        Instant now = clock.instant();
        return sql.query(LEASE, UnreadMails::mail, now.plus(lease), now, most);
    }

    @Transactional
    void settle(Map<UnreadMail, MailAnswer> answers) {
        List<UnreadMail> told = new ArrayList<>();
        List<UnreadMail> others = new ArrayList<>();
        answers.forEach((mail, answer) -> (answer instanceof MailAnswer.Told ? told : others).add(mail));
        if (!told.isEmpty()) {
            keep(told, answers);
        }
        Instant now = clock.instant();
        for (UnreadMail mail : others) {
            boolean isTriedAgain = answers.get(mail) instanceof MailAnswer.NotNow;
            sql.update(SETTLE, isTriedAgain ? now.plus(mail.pause()) : null, mail.id(), mail.attempts());
        }
    }

    private void keep(List<UnreadMail> told, Map<UnreadMail, MailAnswer> answers) {
        sql.query(LOCK_DISPUTES, row -> row.uuid("id"), Column.of("uuid", told, UnreadMail::disputeId));
        List<ReadMail> kept = sql.query(
                KEEP,
                row -> new ReadMail(row.uuid("id"), row.uuid("dispute_id")),
                clock.instant(),
                Column.of("uuid", told, UnreadMail::id),
                Column.of("integer", told, UnreadMail::attempts),
                Column.text(told, mail -> ((MailAnswer.Told) answers.get(mail)).subject()),
                Column.text(told, mail -> ((MailAnswer.Told) answers.get(mail)).words()));
        if (!kept.isEmpty()) {
            read.fire(new MailsRead(kept));
        }
    }

    private static UnreadMail mail(Row row) throws SQLException {
        return new UnreadMail(
                row.uuid("id"),
                row.uuid("dispute_id"),
                row.text("merchant_id"),
                row.name("direction", Direction.class),
                (int) row.number("attempts"));
    }
}
