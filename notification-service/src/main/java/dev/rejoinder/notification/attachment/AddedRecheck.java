package dev.rejoinder.notification.attachment;

import dev.rejoinder.notification.delivery.Recheck;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** What was added is so, whatever happens to the dispute. */
@ApplicationScoped
class AddedRecheck implements Recheck {

    @Override
    public Set<Template> templates() {
        return Set.of(Template.MERCHANT_EVIDENCE_ADDED);
    }

    @Override
    public Optional<String> whyNot(DueEmail email, Dispute dispute) {
        return Optional.empty();
    }
}
