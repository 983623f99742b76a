package dev.rejoinder.notification.owner;

import dev.rejoinder.event.DisputeState;
import dev.rejoinder.notification.clock.RunningClocks;
import dev.rejoinder.notification.delivery.Recheck;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What mails about owners and their clocks are still true. */
@ApplicationScoped
class OwnerTruth implements Recheck {

    private final Owners owners;
    private final RunningClocks clocks;

    OwnerTruth(Owners owners, RunningClocks clocks) {
        this.owners = owners;
        this.clocks = clocks;
    }

    @Override
    public Set<Template> templates() {
        return Set.of(Template.SHOPPER_NEW_OWNER, Template.MERCHANT_CASE_ASSIGNED, Template.MERCHANT_SHOPPER_WAITS);
    }

    @Override
    public Optional<String> whyNot(DueEmail email, Dispute dispute) {
        boolean afterTheEnd = Reason.REFUND_MISSING.name().equals(email.about().get("reason"));
        if (dispute.state() == DisputeState.CLOSED && !afterTheEnd) {
            return Optional.of("the claim is closed");
        }
        return email.template() == Template.MERCHANT_SHOPPER_WAITS ? unlessWaiting(email) : unlessOwner(email);
    }

    private Optional<String> unlessWaiting(DueEmail email) {
        return clocks.isRunning(UUID.fromString(email.about().get(ShopperWaits.CLOCK)), email.disputeId())
                ? Optional.empty()
                : Optional.of("the shopper was answered");
    }

    private Optional<String> unlessOwner(DueEmail email) {
        String number = email.about().get(OwnerMails.NUMBER);
        boolean still = owners.of(email.disputeId(), email.merchantId())
                .filter(owner -> Integer.toString(owner.number()).equals(number))
                .isPresent();
        return still ? Optional.empty() : Optional.of("somebody else looks after the case by now");
    }
}
