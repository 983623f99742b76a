package dev.rejoinder.notification.email;

import dev.rejoinder.event.AnswerOrdered;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.kit.trace.Traces;
import dev.rejoinder.notification.delivery.Obsolete;
import dev.rejoinder.notification.outgoing.EmailConfig;
import dev.rejoinder.notification.template.AboutJson;
import dev.rejoinder.notification.template.Change;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes e-mails' rows before anything is sent; every method runs in the caller's transaction. */
@ApplicationScoped
class EmailRows {

    private static final String INSERT =
            """
            insert into email (id, dispute_id, merchant_id, event, audience, template, changes, recipient, status,
                               reason, message_id, queued_at, next_attempt_at, trace_id, about, not_before, steps)
            select id, dispute_id, merchant_id, event, audience, template, string_to_array(changes, ','), recipient,
                   status, reason, message_id, queued_at, next_attempt_at, trace_id, about::jsonb,
                   case when next_attempt_at > queued_at then next_attempt_at end,
                   with_step('[]', status, queued_at, coalesce(reason, event))
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::uuid[],
                        ?::text[])
                as fresh (id, dispute_id, merchant_id, event, audience, template, changes, recipient, status, reason,
                          message_id, queued_at, next_attempt_at, trace_id, about)
            on conflict (id) do nothing
            """;

    /** Its Message-ID is made when the account it leaves from is known; until then it has one that is never sent. */
    private static final String INSERT_ANSWERS =
            """
            insert into email (id, dispute_id, merchant_id, event, audience, template, round, status, message_id, queued_at,
                               next_attempt_at, trace_id, steps)
            select id, dispute_id, merchant_id, ?, 'AMAZON', ?, round, 'QUEUED', '<' || id || '>', ?, ?, trace_id,
                   with_step('[]', 'QUEUED', ?, ?)
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::integer[], ?::uuid[])
                as ordered (id, dispute_id, merchant_id, round, trace_id)
            on conflict (id) do nothing
            """;

    /** Mails not begun yet; those under way may have been written from older facts. */
    private static final String PENDING =
            """
            select dispute_id, recipient, template from email
            where dispute_id = any (?) and template = any (?) and status in ('QUEUED', 'HELD') and taken_by is null
            """;

    private static final String WIDEN =
            """
            update email e set changes = array(select distinct unnest(e.changes || string_to_array(wider.changes, ',')))
            from unnest(?::uuid[], ?::text[]) as wider (dispute_id, changes)
            where e.dispute_id = wider.dispute_id and e.template = 'merchant-claim-updated'
                and e.status in ('QUEUED', 'HELD') and e.taken_by is null
            """;

    /** Only events with a version are followed by newer ones; other rooms' events have ids instead. */
    private static final String SUPERSEDE =
            """
            update email e set status = 'MERGED', reason = 'told in a newer mail', next_attempt_at = null,
                steps = with_step(e.steps, 'MERGED', ?, 'told in a newer mail')
            from unnest(?::uuid[], ?::text[], ?::bigint[]) as newer (dispute_id, template, version)
            where e.dispute_id = newer.dispute_id and e.template = newer.template and e.status in ('QUEUED', 'HELD', 'WAITING')
                and e.taken_by is null
                and coalesce(substring(e.event from '/([0-9]{1,18})$')::bigint, 0) < newer.version
            """;

    private static final String LOOK_AGAIN =
            """
            update email set status = 'QUEUED', reason = null, next_attempt_at = ?,
                steps = with_step(steps, 'QUEUED', ?, 'the dispute has changed')
            where dispute_id = any (?) and status = 'HELD' and reason = 'NO_SHOPPER_ADDRESS'
            """;

    private static final String DROP =
            """
            update email set status = 'DROPPED', reason = 'the claim is closed', next_attempt_at = null,
                steps = with_step(steps, 'DROPPED', ?, 'the claim is closed')
            where dispute_id = any (?) and template = any (?) and status in ('QUEUED', 'HELD', 'WAITING') and taken_by is null
            """;

    private final Sql sql;
    private final Traces traces;
    private final EmailConfig config;
    private final Clock clock;

    EmailRows(Sql sql, Traces traces, EmailConfig config, Clock clock) {
        this.sql = sql;
        this.traces = traces;
        this.config = config;
        this.clock = clock;
    }

    void insert(Collection<NewEmail> emails) {
        if (emails.isEmpty()) {
            return;
        }
        sql.update(
                INSERT,
                Column.of("uuid", emails, NewEmail::id),
                Column.of("uuid", emails, NewEmail::disputeId),
                Column.text(emails, NewEmail::merchantId),
                Column.text(emails, NewEmail::event),
                Column.text(emails, NewEmail::audience),
                Column.text(emails, email -> email.template().wireName()),
                Column.text(emails, email -> names(email.changes())),
                Column.text(emails, NewEmail::recipient),
                Column.text(emails, NewEmail::status),
                Column.text(emails, NewEmail::reason),
                Column.text(emails, this::messageId),
                Column.text(emails, NewEmail::queuedAt),
                Column.text(emails, NewEmail::dueAt),
                Column.of("uuid", emails, email -> traceId(email)),
                Column.text(emails, email -> AboutJson.write(email.about())));
    }

    void insertAnswers(Collection<AnswerOrdered> answers) {
        Instant now = clock.instant();
        sql.update(
                INSERT_ANSWERS,
                AnswerOrdered.TYPE,
                Template.AMAZON_ANSWER.wireName(),
                now,
                now,
                now,
                AnswerOrdered.TYPE,
                Column.of("uuid", answers, AnswerOrdered::answerId),
                Column.of("uuid", answers, AnswerOrdered::disputeId),
                Column.text(answers, AnswerOrdered::merchantId),
                Column.of("integer", answers, AnswerOrdered::round),
                Column.of(
                        "uuid", answers, answer -> traces.of(answer.disputeId()).orElse(null)));
    }

    List<Pending> pending(Collection<UUID> disputeIds) {
        return sql.query(
                PENDING,
                row -> new Pending(
                        new Pending.Key(row.uuid("dispute_id"), row.text("recipient")),
                        Template.named(row.text("template"))),
                Column.uuid(disputeIds),
                Column.text(Pending.TELLING, Template::wireName));
    }

    /** Updates that wait to be sent also tell of these changes. */
    void widen(Collection<MergedChange> changes) {
        sql.update(
                WIDEN,
                Column.of("uuid", changes, MergedChange::disputeId),
                Column.text(changes, change -> names(change.changes())));
    }

    /** What still waits to be sent from an older fact is left out, as newer mails say the same anew. */
    void supersede(Collection<NewEmail> newer) {
        sql.update(
                SUPERSEDE,
                clock.instant(),
                Column.of("uuid", newer, NewEmail::disputeId),
                Column.text(newer, email -> email.template().wireName()),
                Column.of("bigint", newer, NewEmail::version));
    }

    void lookAgain(Collection<UUID> disputeIds) {
        sql.update(LOOK_AGAIN, clock.instant(), clock.instant(), Column.uuid(disputeIds));
    }

    /** Of disputes that have closed. */
    void drop(Collection<UUID> disputeIds) {
        sql.update(
                DROP, clock.instant(), Column.uuid(disputeIds), Column.text(Obsolete.onClosing(), Template::wireName));
    }

    private UUID traceId(NewEmail email) {
        return email.disputeId() == null ? null : traces.of(email.disputeId()).orElse(null);
    }

    private String messageId(NewEmail email) {
        String merchant = email.merchantId().replaceAll("[^A-Za-z0-9_-]", "-");
        return "<" + email.id() + "." + merchant + "@" + config.domain() + ">";
    }

    private static String names(Set<Change> changes) {
        return changes.stream().sorted().map(Change::name).collect(Collectors.joining(","));
    }
}
