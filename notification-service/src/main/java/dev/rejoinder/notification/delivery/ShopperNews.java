package dev.rejoinder.notification.delivery;

import dev.rejoinder.event.DisputeState;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.dispute.Handling;
import dev.rejoinder.notification.dispute.Handling.Refund;
import dev.rejoinder.notification.template.Template;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What may be said to a shopper now: nothing that is no longer true, and nothing that is not true yet. */
final class ShopperNews {

    private static final Set<DisputeState> REFUNDED = EnumSet.of(DisputeState.REFUNDING, DisputeState.REFUNDED);

    private static final Set<DisputeState> IN_ROUND =
            EnumSet.of(DisputeState.MORE_EVIDENCE_ASKED, DisputeState.ANSWERING, DisputeState.ANSWERED);

    private ShopperNews() {}

    /** Of mails that tell of something else: a refund may say more. */
    static boolean turnsOnRefunds(Template template, Dispute dispute) {
        return switch (template) {
            case SHOPPER_CHARGEBACK_RECEIVED, SHOPPER_CLAIM_RECEIVED -> REFUNDED.contains(dispute.state());
            default -> false;
        };
    }

    static Optional<String> obsolete(Template template, Dispute dispute, Handling handling) {
        return switch (template) {
            case SHOPPER_CHARGEBACK_RECEIVED, SHOPPER_CLAIM_RECEIVED ->
                Obsolete.unlessOpen(dispute)
                        .or(() -> reason(hasBegun(handling), "the mail about the refund says more"));
            case SHOPPER_LOOKED_AT_AGAIN ->
                Obsolete.unlessOpen(dispute).or(() -> reason(!IN_ROUND.contains(dispute.state()), "the round is over"));
            case SHOPPER_REFUND_COMING -> reason(hasFailed(handling), "the refund has not come about");
            case SHOPPER_DECIDED_FOR_SHOPPER,
                    SHOPPER_DECIDED_FOR_SHOP,
                    SHOPPER_CLOSED_WITHDRAWN,
                    SHOPPER_CLOSED_NO_FAULT,
                    SHOPPER_CLOSED_EXPIRED -> reason(!endedAs(template, dispute), "the claim has ended otherwise");
            default -> throw new IllegalArgumentException(template + " is not for shoppers");
        };
    }

    /** A refund waits for a second person, for Amazon, or for somebody to look into it. */
    static Optional<String> notYet(Template template, Handling handling) {
        return reason(
                template == Template.SHOPPER_REFUND_COMING && !hasBegun(handling),
                "Amazon has not taken the refund yet");
    }

    private static boolean endedAs(Template template, Dispute dispute) {
        return dispute.outcome() != null
                && Template.closedForShopper(dispute.outcome())
                        .filter(template::equals)
                        .isPresent();
    }

    private static boolean hasBegun(Handling handling) {
        return handling.newestRefund().filter(Refund::hasBegun).isPresent();
    }

    private static boolean hasFailed(Handling handling) {
        return handling.newestRefund().map(Refund::hasFailed).orElse(true);
    }

    private static Optional<String> reason(boolean applies, String reason) {
        return applies ? Optional.of(reason) : Optional.empty();
    }
}
