package dev.rejoinder.notification.clock;

import dev.rejoinder.businesstime.OpeningHours;
import dev.rejoinder.kit.work.Worker;
import dev.rejoinder.notification.clock.CaseClock.Kind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at clocks when one may ring. */
@ApplicationScoped
class ClockWatch {

    private static final int AT_ONCE = 50;
    private static final Duration WHILE_A_MAIL_WAITS = Duration.ofHours(1);
    private static final Set<String> MAY_STILL_LEAVE = Set.of("QUEUED", "HELD", "UNKNOWN", "WAITING");

    private final ClockRows rows;
    private final ClockMetrics metrics;
    private final ShopHours shops;
    private final ClockConfig config;
    private final Clock clock;
    private final Event<ClockRang> rang;
    private final Worker worker;

    ClockWatch(
            ClockRows rows,
            ClockMetrics metrics,
            ShopHours shops,
            ClockConfig config,
            Clock clock,
            Event<ClockRang> rang) {
        this.rows = rows;
        this.metrics = metrics;
        this.shops = shops;
        this.config = config;
        this.clock = clock;
        this.rang = rang;
        this.worker = new Worker("clocks", config.poll(), this::step);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private boolean step() {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<CaseClock> due = rows.take(clock.instant(), AT_ONCE);
            due.forEach(this::look);
            return due.size() == AT_ONCE;
        });
    }

    private void look(CaseClock due) {
        if (due.kind() == Kind.PROMISE && !stillPromised(due)) {
            return;
        }
        Instant now = clock.instant();
        OpeningHours hours = shops.of(due.merchantId());
        Rungs rungs = new Rungs(due, hours, config.beforePromise());
        Instant next = rungs.next(now).map(Rungs.Rung::at).orElse(null);
        Optional<Rungs.Rung> rung = rungs.due(now);
        if (rung.isEmpty()) {
            rows.lookAgain(due, next);
            return;
        }
        int percent = rung.get().percent();
        rows.rang(due, percent, next);
        if (due.kind() == Kind.PROMISE && percent == CaseClock.ALL) {
            metrics.broken(due);
        }
        rang.fire(new ClockRang(due, percent));
    }

    private boolean stillPromised(CaseClock promise) {
        String mail = rows.promising(promise);
        if (mail.equals("SENT")) {
            List<CaseClock> settled = rows.settle(List.of(promise.disputeId()));
            metrics.ended(settled);
            return settled.stream().noneMatch(kept -> kept.id().equals(promise.id()));
        }
        if (MAY_STILL_LEAVE.contains(mail)) {
            rows.lookAgain(promise, clock.instant().plus(WHILE_A_MAIL_WAITS));
        } else {
            rows.forget(promise);
        }
        return false;
    }
}
