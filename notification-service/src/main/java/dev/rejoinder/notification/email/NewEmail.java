package dev.rejoinder.notification.email;

import dev.rejoinder.event.Audience;
import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.DisputeOpened;
import dev.rejoinder.event.FactIds;
import dev.rejoinder.notification.template.Change;
import dev.rejoinder.notification.template.Template;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * An e-mail that is to be written. Its id follows from what caused it and whom it is for, so the same cause told again
 * makes no second one.
 *
 * @param disputeId null where it is about no single one
 * @param event what caused it
 * @param about what it tells besides the dispute and its changes
 * @param recipient null while the merchant's recipients or the shopper's address are not known
 * @param reason why it is not sent, or null
 * @param dueAt null if it waits for something else than time
 */
record NewEmail(
        UUID disputeId,
        String merchantId,
        String event,
        Template template,
        Set<Change> changes,
        Map<String, String> about,
        String recipient,
        Status status,
        String reason,
        Instant queuedAt,
        Instant dueAt) {

    static NewEmail queued(
            DisputeFact fact, Template template, Set<Change> changes, String recipient, Instant now, Instant dueAt) {
        return new NewEmail(
                fact.disputeId(),
                fact.merchantId(),
                event(fact),
                template,
                changes,
                Map.of(),
                recipient,
                Status.QUEUED,
                null,
                now,
                dueAt);
    }

    static NewEmail queued(Occasion occasion, String recipient, Instant now) {
        return new NewEmail(
                occasion.disputeId(),
                occasion.merchantId(),
                occasion.event(),
                occasion.template(),
                Set.of(),
                occasion.about(),
                recipient,
                Status.QUEUED,
                null,
                now,
                occasion.due());
    }

    /** A dispute opens once; later facts of one type are told apart by their version. */
    static String event(DisputeFact fact) {
        return fact instanceof DisputeOpened ? fact.typeName() : fact.typeName() + "/" + fact.disputeVersion();
    }

    NewEmail held() {
        return with(recipient, Status.HELD, Email.NO_PROFILE, null);
    }

    NewEmail merged(String into) {
        return with(recipient, Status.MERGED, into, null);
    }

    NewEmail to(String address, Instant due) {
        return with(address, Status.QUEUED, null, due);
    }

    private NewEmail with(String address, Status newStatus, String newReason, Instant due) {
        return new NewEmail(
                disputeId, merchantId, event, template, changes, about, address, newStatus, newReason, queuedAt, due);
    }

    /** Of the dispute, as the event told it. */
    long version() {
        return Long.parseLong(event.substring(event.indexOf('/') + 1));
    }

    Audience audience() {
        return template.audience();
    }

    UUID id() {
        return id(disputeId == null ? merchantId : disputeId.toString(), event, template, recipient);
    }

    /** @param matter the dispute it is about, or the merchant */
    static UUID id(String matter, String event, Template template, String recipient) {
        String whom = template.audience() == Audience.SHOPPER ? "shopper" : recipient == null ? "merchant" : recipient;
        return FactIds.of(matter, event, template.wireName(), whom);
    }
}
