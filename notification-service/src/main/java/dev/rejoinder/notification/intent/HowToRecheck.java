package dev.rejoinder.notification.intent;

import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.notification.delivery.Recheck;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** There is nothing to withdraw once a case has ended, and nothing to appeal before it is decided for the shop. */
@ApplicationScoped
class HowToRecheck implements Recheck {

    @Override
    public Set<Template> templates() {
        return Set.of(Template.SHOPPER_HOW_TO_WITHDRAW, Template.SHOPPER_HOW_TO_APPEAL);
    }

    @Override
    public Optional<String> whyNot(DueEmail email, Dispute dispute) {
        boolean ended = dispute.state() == DisputeState.CLOSED;
        if (email.template() == Template.SHOPPER_HOW_TO_WITHDRAW) {
            return ended ? Optional.of("the claim is closed") : Optional.empty();
        }
        return ended && dispute.outcome() == DisputeOutcome.WON
                ? Optional.empty()
                : Optional.of("there is no decision for the shop to appeal");
    }
}
