package dev.rejoinder.notification.email;

import dev.rejoinder.notification.template.Template;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** A mail to the merchant that will be written from the facts as they are then. */
record Pending(Key key, Template template) {

    /** What says by itself what is new when it is written. */
    static final Set<Template> TELLING = EnumSet.of(
            Template.MERCHANT_CHARGEBACK_OPENED,
            Template.MERCHANT_CLAIM_OPENED,
            Template.MERCHANT_CLAIM_UPDATED,
            Template.MERCHANT_MORE_EVIDENCE_ASKED);

    /** @param recipient null while the merchant has no profile */
    record Key(UUID disputeId, String recipient) {}
}
