package dev.rejoinder.notification.approval;

import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.kit.work.Worker;
import dev.rejoinder.notification.delivery.Sender;
import dev.rejoinder.notification.email.MailQueue;
import dev.rejoinder.notification.email.Occasion;
import dev.rejoinder.notification.template.Template;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** No mail waits for a person for ever: the shop is reminded once, and in the end the mail leaves as it is. */
@ApplicationScoped
class Patience {

    private static final int BATCH = 50;

    private static final String REMIND =
            """
            update email set reminded_at = ? where id in (
                select id from email where status = 'WAITING' and reminded_at is null and waiting_since <= ?
                order by waiting_since limit ? for update skip locked)
            returning id, dispute_id, merchant_id, waiting_since
            """;
    private static final String LET_GO =
            """
            update email set status = 'QUEUED', approved = true, reason = null, next_attempt_at = ?, edition = edition + 1,
                steps = with_step(steps, 'APPROVED', ?, 'nobody has looked at it in time')
            where id in (
                select id from email where status = 'WAITING' and waiting_since <= ?
                order by waiting_since limit ? for update skip locked)
            """;

    private record Forgotten(UUID id, UUID disputeId, String merchantId, Instant since) {

        static Forgotten read(Row row) throws SQLException {
            return new Forgotten(
                    row.uuid("id"), row.uuid("dispute_id"), row.text("merchant_id"), row.instant("waiting_since"));
        }
    }

    private final Sql sql;
    private final MailQueue queue;
    private final Sender sender;
    private final ApprovalConfig config;
    private final Clock clock;
    private final Worker worker;

    Patience(Sql sql, MailQueue queue, Sender sender, ApprovalConfig config, Clock clock) {
        this.sql = sql;
        this.queue = queue;
        this.sender = sender;
        this.config = config;
        this.clock = clock;
        this.worker = new Worker("approvals", config.poll(), this::step);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private boolean step() {
        Instant now = clock.instant();
        int letGo = QuarkusTransaction.requiringNew()
                .call(() -> sql.update(LET_GO, now, now, now.minus(config.leaveAfter()), BATCH));
        if (letGo > 0) {
            sender.wake();
        }
        int reminded = QuarkusTransaction.requiringNew().call(() -> remind(now));
        return letGo == BATCH || reminded == BATCH;
    }

    private int remind(Instant now) {
        List<Forgotten> forgotten = sql.query(REMIND, Forgotten::read, now, now.minus(config.remindAfter()), BATCH);
        forgotten.forEach(mail -> queue.queue(new Occasion(
                mail.disputeId(),
                mail.merchantId(),
                "approval/" + mail.id(),
                Template.MERCHANT_MAIL_WAITING,
                now,
                Map.of(
                        "mail",
                        mail.id().toString(),
                        "until",
                        mail.since().plus(config.leaveAfter()).toString()))));
        return forgotten.size();
    }
}
