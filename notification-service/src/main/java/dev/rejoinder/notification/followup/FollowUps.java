package dev.rejoinder.notification.followup;

import dev.rejoinder.businesstime.BusinessDays;
import dev.rejoinder.event.DisputeClosed;
import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.kit.work.Worker;
import dev.rejoinder.notification.dispute.DisputesHeard;
import dev.rejoinder.notification.email.MailQueue;
import dev.rejoinder.notification.email.Occasion;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.Profiles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks shoppers after a case whether it is solved, and after a refund whether it has arrived; each once. */
@ApplicationScoped
class FollowUps {

    private static final Duration AFTER_THE_END = Duration.ofDays(3);

    /** As the mail about the refund says. */
    private static final Duration LONGEST_WAY = Duration.ofDays(14);

    private static final int BANKING_DAYS = 2;
    private static final int AT_ONCE = 50;

    private final FollowUpRows rows;
    private final Profiles profiles;
    private final MailQueue mails;
    private final Clock clock;
    private final Worker worker;

    FollowUps(FollowUpRows rows, Profiles profiles, MailQueue mails, FollowUpConfig config, Clock clock) {
        this.rows = rows;
        this.profiles = profiles;
        this.mails = mails;
        this.clock = clock;
        this.worker = new Worker("follow-ups", config.poll(), this::step);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    void on(@Observes DisputesHeard heard) {
        Map<String, Optional<Profile>> shops = new HashMap<>();
        List<FollowUp> planned = new ArrayList<>();
        for (DisputeFact fact : heard.facts()) {
            for (Kind kind : after(fact)) {
                shops.computeIfAbsent(fact.merchantId(), profiles::find)
                        .map(shop -> new FollowUp(fact.disputeId(), kind, fact.merchantId(), due(kind, shop)))
                        .ifPresent(planned::add);
            }
        }
        if (!planned.isEmpty()) {
            rows.plan(planned);
        }
    }

    private static Set<Kind> after(DisputeFact fact) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (fact instanceof DisputeClosed && fact.summary().outcome() != DisputeOutcome.MERGED) {
            kinds.add(Kind.SOLVED);
        }
        if (fact.summary().state() == DisputeState.REFUNDED) {
            kinds.add(Kind.REFUND_ARRIVED);
        }
        return kinds;
    }

    private Instant due(Kind kind, Profile profile) {
        Instant now = clock.instant();
        Instant earliest =
                switch (kind) {
                    case SOLVED -> now.plus(AFTER_THE_END);
                    case REFUND_ARRIVED ->
                        BusinessDays.of(profile.country())
                                .plus(now.plus(LONGEST_WAY).atZone(ZoneId.of(profile.timeZone())), BANKING_DAYS)
                                .toInstant();
                };
        return profile.openingHours().nextOpen(earliest);
    }

    private boolean step() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            List<FollowUp> due = rows.take(now, AT_ONCE);
            due.forEach(each -> mails.queue(new Occasion(
                    each.disputeId(),
                    each.merchantId(),
                    "follow-up",
                    each.kind().template(),
                    now,
                    Map.of())));
            return due.size() == AT_ONCE;
        });
    }
}
