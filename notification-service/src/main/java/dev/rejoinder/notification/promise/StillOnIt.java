package dev.rejoinder.notification.promise;

import dev.rejoinder.event.DisputeState;
import dev.rejoinder.notification.clock.CaseClock;
import dev.rejoinder.notification.clock.ClockRang;
import dev.rejoinder.notification.clock.RunningClocks;
import dev.rejoinder.notification.delivery.Recheck;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.email.MailQueue;
import dev.rejoinder.notification.email.Occasion;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes to shoppers before a promise of news breaks that nothing else has kept. */
@ApplicationScoped
class StillOnIt implements Recheck {

    private static final String PROMISE = "promise";

    private final RunningClocks clocks;
    private final MailQueue mails;
    private final Clock clock;

    StillOnIt(RunningClocks clocks, MailQueue mails, Clock clock) {
        this.clocks = clocks;
        this.mails = mails;
        this.clock = clock;
    }

    void on(@Observes ClockRang rang) {
        CaseClock promise = rang.clock();
        if (promise.kind() == CaseClock.Kind.PROMISE) {
            String id = promise.id().toString();
            mails.queue(new Occasion(
                    promise.disputeId(),
                    promise.merchantId(),
                    PROMISE + "/" + id,
                    Template.SHOPPER_STILL_ON_IT,
                    clock.instant(),
                    Map.of(PROMISE, id)));
        }
    }

    @Override
    public Set<Template> templates() {
        return Set.of(Template.SHOPPER_STILL_ON_IT);
    }

    @Override
    public Optional<String> whyNot(DueEmail email, Dispute dispute) {
        if (dispute.state() == DisputeState.CLOSED) {
            return Optional.of("the claim is closed");
        }
        return clocks.isRunning(UUID.fromString(email.about().get(PROMISE)), email.disputeId())
                ? Optional.empty()
                : Optional.of("another mail has told news");
    }
}
