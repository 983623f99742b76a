package dev.rejoinder.notification.ops;

import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.kit.work.Worker;
import dev.rejoinder.notification.email.MailQueue;
import dev.rejoinder.notification.email.Occasion;
import dev.rejoinder.notification.profile.OpsConfig;
import dev.rejoinder.notification.template.Template;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;

/**
 * Looks every now and then whether ops has to hear of something. Each kind of trouble is told at most hourly, and only what
 * is new since; the week's figures on Monday morning. The row's id is the hour's or week's, so several processes tell it once.
 */
@ApplicationScoped
class OpsWatch {

    static final String SINCE = "since";

    private static final Duration AT_MOST = Duration.ofHours(1);
    private static final int WEEK_HOUR = 8;
    private static final int MANY = 5;
    private static final int ONE_IN = 20;

    private static final String NEWEST =
            """
            select queued_at from email where merchant_id = ? and template = ? and queued_at > ? and queued_at <= ?
            order by queued_at desc limit 1
            """;
    private static final String DEAD = "select count(*) from dead_letter where state = 'DEAD' and set_aside_at > ?";
    private static final String BOUNCED = "select count(*) from bounce where bounced_at > ?";
    private static final String SENT = "select count(*) from email where sent_at > ? and queued_at > ?";

    private final OpsConfig ops;
    private final Sql sql;
    private final MailQueue mails;
    private final Clock clock;
    private final Worker worker;

    OpsWatch(OpsConfig ops, Sql sql, MailQueue mails, Clock clock) {
        this.ops = ops;
        this.sql = sql;
        this.mails = mails;
        this.clock = clock;
        this.worker = new Worker("ops-watch", ops.poll(), this::step);
    }

    void start(@Observes StartupEvent event) {
        if (ops.address().isPresent()) {
            worker.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private boolean step() {
        QuarkusTransaction.requiringNew().run(() -> {
            Instant now = clock.instant();
            Instant hourAgo = now.minus(AT_MOST);
            if (isQuiet(Template.OPS_DEAD_LETTERS, hourAgo, now) && count(DEAD, hourAgo) > 0) {
                queue(
                        Template.OPS_DEAD_LETTERS,
                        now.truncatedTo(ChronoUnit.HOURS).toString(),
                        hourAgo,
                        now);
            }
            if (isQuiet(Template.OPS_BOUNCES, hourAgo, now) && areManyBouncing(hourAgo)) {
                queue(Template.OPS_BOUNCES, now.truncatedTo(ChronoUnit.HOURS).toString(), hourAgo, now);
            }
            week(now);
        });
        return false;
    }

    private boolean areManyBouncing(Instant since) {
        long bounced = count(BOUNCED, since);
        return bounced >= MANY && bounced * ONE_IN > count(SENT, since, since.minus(Duration.ofDays(1)));
    }

    private void week(Instant now) {
        LocalDate today = now.atZone(ops.timeZone()).toLocalDate();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant due = monday.atTime(WEEK_HOUR, 0).atZone(ops.timeZone()).toInstant();
        if (today.equals(monday) && !now.isBefore(due) && isQuiet(Template.OPS_WEEK, due, now)) {
            queue(Template.OPS_WEEK, monday.toString(), due.minus(Duration.ofDays(7)), now);
        }
    }

    private boolean isQuiet(Template template, Instant since, Instant now) {
        return sql.first(
                        NEWEST, row -> row.instant("queued_at"), OpsConfig.MERCHANT_ID, template.wireName(), since, now)
                .isEmpty();
    }

    private long count(String statement, Object... since) {
        return sql.first(statement, row -> row.number("count"), since).orElse(0L);
    }

    private void queue(Template template, String name, Instant since, Instant now) {
        mails.queue(new Occasion(
                null,
                OpsConfig.MERCHANT_ID,
                template.wireName() + "/" + name,
                template,
                now,
                Map.of(SINCE, since.toString())));
    }
}
