package dev.rejoinder.notification.followup;

import dev.rejoinder.notification.delivery.Recheck;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** What a shopper has answered stays so, also once the case is closed. */
@ApplicationScoped
class AnswerTruth implements Recheck {

    @Override
    public Set<Template> templates() {
        return Set.of(Template.MERCHANT_SHOPPER_UNHAPPY, Template.MERCHANT_REFUND_MISSING);
    }

    @Override
    public Optional<String> whyNot(DueEmail email, Dispute dispute) {
        return Optional.empty();
    }
}
