package dev.rejoinder.notification.delivery;

import dev.rejoinder.event.DisputeState;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.dispute.Handling;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.Change;
import dev.rejoinder.notification.template.Template;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a mail would no longer be true or welcome when it is to be sent. */
public final class Obsolete {

    /** What has happened stays so. An answer is given up when evidence-service is asked for it, which then hears of it. */
    private static final Set<Template> OUTLIVING = EnumSet.of(
            Template.AMAZON_ANSWER,
            Template.MERCHANT_REFUND_DONE,
            Template.MERCHANT_OUTCOME,
            Template.MERCHANT_SHOPPER_WROTE,
            Template.MERCHANT_SHOPPER_TELLS,
            Template.SHOPPER_MESSAGE_ARRIVED,
            Template.MERCHANT_EVIDENCE_ADDED,
            Template.SHOPPER_REFUND_COMING,
            Template.SHOPPER_MESSAGE,
            Template.SHOPPER_STATUS_LINK,
            Template.SHOPPER_HOW_TO_APPEAL);

    private Obsolete() {}

    /** What need not even be looked at any more once a dispute is closed. */
    public static Set<Template> onClosing() {
        return EnumSet.complementOf(EnumSet.copyOf(OUTLIVING));
    }

    /** Of what was new when the mail was planned, what still is. */
    static Set<Change> stillNew(DueEmail email, Dispute dispute) {
        return email.changes().stream()
                .filter(change -> change != Change.COMPLETE || dispute.packet().isComplete())
                .collect(Collectors.toSet());
    }

    static Optional<String> toMerchant(
            DueEmail email, Dispute dispute, Handling handling, Profile profile, Instant now) {
        if (profile.languageOf(email.recipient()).isEmpty()) {
            return Optional.of("the address no longer receives claims");
        }
        Optional<String> ended = new MerchantTruth(dispute, handling, now).ended(email.template());
        return ended.isPresent() ? ended : unlessNew(email, dispute);
    }

    static Optional<String> unlessOpen(Dispute dispute) {
        return dispute.state() == DisputeState.CLOSED ? Optional.of("the claim is closed") : Optional.empty();
    }

    private static Optional<String> unlessNew(DueEmail email, Dispute dispute) {
        return !email.changes().isEmpty() && stillNew(email, dispute).isEmpty()
                ? Optional.of("what was new is no longer so")
                : Optional.empty();
    }
}
