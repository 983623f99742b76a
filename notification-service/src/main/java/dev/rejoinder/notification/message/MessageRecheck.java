package dev.rejoinder.notification.message;

import dev.rejoinder.notification.delivery.Recheck;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** What a person has written goes out whatever happens to the dispute meanwhile. */
@ApplicationScoped
class MessageRecheck implements Recheck {

    @Override
    public Set<Template> templates() {
        return Set.of(Template.SHOPPER_MESSAGE);
    }

    @Override
    public Optional<String> whyNot(DueEmail email, Dispute dispute) {
        return Optional.empty();
    }
}
