package dev.rejoinder.notification.gap;

import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.kit.work.Worker;
import dev.rejoinder.notification.email.MailQueue;
import dev.rejoinder.notification.email.Occasion;
import dev.rejoinder.notification.outgoing.EmailConfig;
import dev.rejoinder.notification.template.Template;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Looks at each dispute once, some time after it was told first: by then most shops have told us all they have. */
@ApplicationScoped
class GapWatch {

    private static final int BATCH = 50;

    private static final String TAKE =
            """
            update dispute_told set gap_due_at = null where dispute_id in (
                select dispute_id from dispute_told where gap_due_at <= ? order by gap_due_at limit ?
                for update skip locked)
            returning dispute_id, merchant_id, closed or complete as settled
            """;

    private record Incomplete(UUID disputeId, String merchantId) {}

    private final Sql sql;
    private final MailQueue mails;
    private final Clock clock;
    private final Worker worker;

    GapWatch(Sql sql, MailQueue mails, EmailConfig config, Clock clock) {
        this.sql = sql;
        this.mails = mails;
        this.clock = clock;
        this.worker = new Worker("evidence-gaps", config.poll(), this::step);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private boolean step() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            List<Incomplete> taken = sql.query(
                    TAKE,
                    row -> row.flag("settled") ? null : new Incomplete(row.uuid("dispute_id"), row.text("merchant_id")),
                    now,
                    BATCH);
            taken.stream().filter(Objects::nonNull).forEach(dispute -> ask(dispute, now));
            return taken.size() == BATCH;
        });
    }

    private void ask(Incomplete dispute, Instant now) {
        mails.queue(new Occasion(
                dispute.disputeId(),
                dispute.merchantId(),
                "evidence-gap",
                Template.MERCHANT_EVIDENCE_MISSING,
                now,
                Map.of()));
    }
}
