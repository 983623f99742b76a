package dev.rejoinder.notification.ops;

import dev.rejoinder.kit.work.Worker;
import dev.rejoinder.notification.email.MailQueue;
import dev.rejoinder.notification.email.Occasion;
import dev.rejoinder.notification.ops.Standstill.Stuck;
import dev.rejoinder.notification.profile.OpsConfig;
import dev.rejoinder.notification.template.StuckLetter.What;
import dev.rejoinder.notification.template.Template;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Tells ops once when something stands still, and once when it goes on; see {@link Alarm}. */
@ApplicationScoped
class StuckWatch {

    static final String WHAT = "what";
    static final String SINCE = "since";
    static final String UNTIL = "until";

    private final OpsConfig ops;
    private final Standstill standstill;
    private final AlarmRows rows;
    private final MailQueue mails;
    private final Clock clock;
    private final Worker worker;

    StuckWatch(OpsConfig ops, Standstill standstill, AlarmRows rows, MailQueue mails, Clock clock) {
        this.ops = ops;
        this.standstill = standstill;
        this.rows = rows;
        this.mails = mails;
        this.clock = clock;
        this.worker = new Worker("stuck-watch", ops.poll(), this::step);
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
        for (What what : What.values()) {
            QuarkusTransaction.requiringNew().run(() -> look(what, clock.instant()));
        }
        return false;
    }

    private void look(What what, Instant now) {
        Optional<Instant> stuck = standstill.of(what, now).map(Stuck::since);
        Alarm before = rows.lock(what);
        Alarm.Look look = before.look(stuck.orElse(null), Standstill.patience(what), now);
        if (!look.alarm().equals(before)) {
            rows.store(what, look.alarm());
        }
        look.news().ifPresent(news -> tell(what, news, now));
    }

    private void tell(What what, Alarm.News news, Instant now) {
        Template template = news.over() ? Template.OPS_WELL : Template.OPS_STUCK;
        mails.queue(new Occasion(
                null,
                OpsConfig.MERCHANT_ID,
                template.wireName() + "/" + what + "/" + now,
                template,
                now,
                Map.of(WHAT, what.name(), SINCE, news.since().toString(), UNTIL, now.toString())));
    }
}
