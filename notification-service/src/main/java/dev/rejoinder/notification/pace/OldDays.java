package dev.rejoinder.notification.pace;

import dev.rejoinder.kit.work.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Whose mail a day was matters on that day, wherever on earth it is. */
@ApplicationScoped
class OldDays {

    private static final int DAYS_KEPT = 3;

    private final MailsOfDay mailsOfDay;
    private final Clock clock;
    private final Worker worker = new Worker("old-days", Duration.ofHours(1), this::step);

    OldDays(MailsOfDay mailsOfDay, Clock clock) {
        this.mailsOfDay = mailsOfDay;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private boolean step() {
        mailsOfDay.forget(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS_KEPT));
        return false;
    }
}
