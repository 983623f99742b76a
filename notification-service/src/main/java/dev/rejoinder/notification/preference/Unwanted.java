package dev.rejoinder.notification.preference;

import dev.rejoinder.notification.delivery.Refusal;
import dev.rejoinder.notification.outgoing.DueEmail;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What a recipient has said they can do without is not sent, also if it was queued before they said so. */
@ApplicationScoped
class Unwanted implements Refusal {

    private final Subscriptions subscriptions;

    Unwanted(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public Optional<String> whyNot(DueEmail email) {
        return Topic.of(email.template())
                .filter(topic -> !subscriptions.wants(email.merchantId(), email.recipient(), topic))
                .map(topic -> "the recipient does not want such mails");
    }
}
