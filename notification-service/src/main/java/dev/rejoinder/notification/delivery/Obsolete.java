package dev.rejoinder.notification.delivery;

import dev.rejoinder.event.Audience;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.Reminder;
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

    /** An answer is given up when evidence-service is asked for it, which then hears of it. */
    private static final Set<Template> OUTLIVING = EnumSet.of(Template.AMAZON_ANSWER);

    private static final Set<DisputeState> ANSWERED =
            EnumSet.of(DisputeState.ANSWERED, DisputeState.REFUNDING, DisputeState.REFUNDED);

    private Obsolete() {}

    /** What need not even be looked at any more once a dispute is closed. */
    public static Set<Template> onClosing() {
        return EnumSet.complementOf(EnumSet.copyOf(OUTLIVING));
    }

    static Optional<String> why(
            DueEmail email, Dispute dispute, Handling handling, Optional<Profile> profile, Instant now) {
        if (profile.isEmpty()) {
            return Optional.of("the merchant has no profile");
        }
        return email.template().audience() == Audience.SHOPPER
                ? toShopper(dispute)
                : toMerchant(email, dispute, handling, profile.get(), now);
    }

    /** Of what was new when the mail was planned, what still is. */
    static Set<Change> stillNew(DueEmail email, Dispute dispute) {
        return email.changes().stream()
                .filter(change -> change != Change.COMPLETE || dispute.packet().isComplete())
                .collect(Collectors.toSet());
    }

    private static Optional<String> toShopper(Dispute dispute) {
        return unlessOpen(dispute);
    }

    private static Optional<String> toMerchant(
            DueEmail email, Dispute dispute, Handling handling, Profile profile, Instant now) {
        if (profile.languageOf(email.recipient()).isEmpty()) {
            return Optional.of("the address no longer receives claims");
        }
        return switch (email.template()) {
            case MERCHANT_CHARGEBACK_OPENED, MERCHANT_CLAIM_OPENED -> unlessUnanswered(dispute);
            case MERCHANT_CLAIM_UPDATED -> unlessUnanswered(dispute).or(() -> unlessNew(email, dispute));
            case MERCHANT_DEADLINE_NEAR -> unlessAwaited(dispute, handling).or(() -> unlessNear(dispute, now));
            default -> throw new IllegalArgumentException(email.template() + " is not for merchants");
        };
    }

    private static Optional<String> unlessOpen(Dispute dispute) {
        return dispute.state() == DisputeState.CLOSED ? Optional.of("the claim is closed") : Optional.empty();
    }

    private static Optional<String> unlessUnanswered(Dispute dispute) {
        return ANSWERED.contains(dispute.state()) ? Optional.of("the claim is already answered") : unlessOpen(dispute);
    }

    /** A refund that waits for a person is no answer yet. */
    private static Optional<String> unlessAwaited(Dispute dispute, Handling handling) {
        boolean waits = dispute.state() == DisputeState.REFUNDING && handling.refundWaits();
        return waits ? Optional.empty() : unlessUnanswered(dispute);
    }

    private static Optional<String> unlessNear(Dispute dispute, Instant now) {
        Instant first = dispute.deadline().respondBy().minus(Reminder.FIVE_DAYS.before());
        return now.isBefore(first) ? Optional.of("there is more time to answer now") : Optional.empty();
    }

    private static Optional<String> unlessNew(DueEmail email, Dispute dispute) {
        return !email.changes().isEmpty() && stillNew(email, dispute).isEmpty()
                ? Optional.of("what was new is no longer so")
                : Optional.empty();
    }
}
