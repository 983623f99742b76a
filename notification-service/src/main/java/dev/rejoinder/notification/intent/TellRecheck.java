package dev.rejoinder.notification.intent;

import dev.rejoinder.event.DisputeState;
import dev.rejoinder.notification.delivery.Recheck;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Profiles;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** That a shopper withdraws is no news once the claim is closed. */
@ApplicationScoped
class TellRecheck implements Recheck {

    private final Profiles profiles;

    TellRecheck(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public Set<Template> templates() {
        return Set.of(Template.MERCHANT_SHOPPER_TELLS);
    }

    @Override
    public Optional<String> whyNot(DueEmail email, Dispute dispute) {
        boolean withdraws = email.about().get("intent").equals(Intent.WITHDRAW.wireName());
        if (withdraws && dispute.state() == DisputeState.CLOSED) {
            return Optional.of("the claim is closed");
        }
        boolean receives = profiles.find(email.merchantId())
                .flatMap(profile -> profile.languageOf(email.recipient()))
                .isPresent();
        return receives ? Optional.empty() : Optional.of("the address no longer receives claims");
    }
}
