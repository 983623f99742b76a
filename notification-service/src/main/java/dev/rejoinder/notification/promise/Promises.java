package dev.rejoinder.notification.promise;

import dev.rejoinder.businesstime.OpeningHours;
import dev.rejoinder.event.Audience;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.notification.clock.CaseClock;
import dev.rejoinder.notification.clock.PromiseClocks;
import dev.rejoinder.notification.delivery.Aside;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.talk.AnswerTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * By when shoppers hear from us again.
 *
 * <ol>
 *   <li>A mail that names a date has it written into the ledger before it leaves; the promise counts once it has left.
 *   <li>Whatever news leaves later keeps it. Some opening hours before it would break, {@link StillOnIt} does.
 *   <li>One that broke all the same is named in the next mail to the shopper.
 * </ol>
 */
@ApplicationScoped
class Promises implements Aside {

    private static final Duration HOUR = Duration.ofHours(1);

    private final PromiseClocks clocks;
    private final PromiseConfig config;

    Promises(PromiseClocks clocks, PromiseConfig config) {
        this.clocks = clocks;
        this.config = config;
    }

    @Override
    public Map<String, String> of(DueEmail email, Dispute dispute, Profile profile, Instant now) {
        if (email.template().audience() != Audience.SHOPPER) {
            return Map.of();
        }
        Map<String, String> facts = new HashMap<>();
        clocks.broken(dispute.id(), now)
                .map(CaseClock::dueAt)
                .ifPresent(missed -> facts.put("missed", missed.toString()));
        if (email.template().promisesNews() && dispute.state() != DisputeState.CLOSED) {
            OpeningHours hours = profile.openingHours();
            Instant newsBy = fullHour(AnswerTime.by(hours, now, config.newsWithin()));
            clocks.prepare(email.id(), email.disputeId(), email.merchantId(), hours, now, newsBy);
            facts.put("newsBy", newsBy.toString());
        }
        return facts;
    }

    /** People name no minutes. */
    private static Instant fullHour(Instant at) {
        Instant hour = at.truncatedTo(ChronoUnit.HOURS);
        return hour.equals(at) ? at : hour.plus(HOUR);
    }
}
