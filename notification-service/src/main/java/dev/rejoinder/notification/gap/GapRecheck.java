package dev.rejoinder.notification.gap;

import dev.rejoinder.event.DisputeState;
import dev.rejoinder.notification.delivery.Recheck;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Profiles;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Nothing is asked for that is there, or that nobody takes any more. */
@ApplicationScoped
class GapRecheck implements Recheck {

    private static final Set<DisputeState> TAKING = EnumSet.of(
            DisputeState.OPENED, DisputeState.GATHERING, DisputeState.NEEDS_DECISION, DisputeState.MORE_EVIDENCE_ASKED);

    private final Profiles profiles;
    private final Clock clock;

    GapRecheck(Profiles profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    @Override
    public Set<Template> templates() {
        return Set.of(Template.MERCHANT_EVIDENCE_MISSING);
    }

    @Override
    public Optional<String> whyNot(DueEmail email, Dispute dispute) {
        if (!TAKING.contains(dispute.state())) {
            return Optional.of("the case takes no more evidence");
        }
        if (dispute.packet().lacks().isEmpty()) {
            return Optional.of("nothing is known to be missing");
        }
        if (!clock.instant().isBefore(dispute.deadline().respondBy())) {
            return Optional.of("the date to answer by has passed");
        }
        return profiles.find(email.merchantId())
                        .flatMap(profile -> profile.languageOf(email.recipient()))
                        .isEmpty()
                ? Optional.of("the address no longer receives claims")
                : Optional.empty();
    }
}
