package dev.rejoinder.notification.delivery;

import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.Reminder;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.dispute.Handling;
import dev.rejoinder.notification.dispute.Handling.Decided;
import dev.rejoinder.notification.template.Template;
import java.time.Instant;
import java.util.Optional;

/** Why what a mail to the merchant says is no longer so; one rule for each template. */
record MerchantTruth(Dispute dispute, Handling handling, Instant now) {

    private static final String CLOSED = "the claim is closed";
    private static final String ANSWERED = "the claim is already answered";
    private static final String UNDER_WAY = "it goes on by now";
    private static final String CHOSEN = "it is decided by now";

    Optional<String> ended(Template template) {
        return Optional.ofNullable(why(template));
    }

    /** Null if it is still so. */
    private String why(Template template) {
        return switch (template) {
            case MERCHANT_CHARGEBACK_OPENED, MERCHANT_CLAIM_OPENED, MERCHANT_CLAIM_UPDATED -> answered();
            case MERCHANT_DEADLINE_NEAR -> noLongerNear();
            case MERCHANT_DECISION_NEEDED -> isWaiting() ? unless(!handling.isDecided(), CHOSEN) : gone();
            case MERCHANT_APPROVAL_NEEDED -> approved();
            case MERCHANT_ANSWER_STUCK -> answering();
            case MERCHANT_REFUND_STOPPED -> refunding();
            case MERCHANT_ANSWER_SENT ->
                unless(dispute.state() == DisputeState.ANSWERED, isWaiting() ? "more evidence is asked for" : gone());
            case MERCHANT_MORE_EVIDENCE_ASKED ->
                unless(dispute.state() == DisputeState.MORE_EVIDENCE_ASKED, isWaiting() ? UNDER_WAY : gone());
            case MERCHANT_REFUND_UNDER_WAY ->
                dispute.state() == DisputeState.REFUNDING
                        ? unless(!handling.refundWaits(), "the refund waits for a person")
                        : gone();
            case MERCHANT_REFUND_DONE -> unless(isRefunded(), UNDER_WAY);
            case MERCHANT_OUTCOME -> unless(isDecided(), "nothing is decided here");
            default -> throw new IllegalArgumentException(template + " is not for merchants");
        };
    }

    private static String unless(boolean isSo, String why) {
        return isSo ? null : why;
    }

    private String answered() {
        return switch (dispute.state()) {
            case ANSWERED, REFUNDING, REFUNDED, CLOSED -> gone();
            case OPENED, GATHERING, NEEDS_DECISION, ANSWERING, MORE_EVIDENCE_ASKED -> null;
        };
    }

    /** What is said once nothing is waited for any more. */
    private String gone() {
        return switch (dispute.state()) {
            case CLOSED -> CLOSED;
            case ANSWERED, REFUNDING, REFUNDED -> ANSWERED;
            case OPENED, GATHERING, NEEDS_DECISION, ANSWERING, MORE_EVIDENCE_ASKED -> UNDER_WAY;
        };
    }

    private boolean isRefunded() {
        boolean isOver = dispute.state() == DisputeState.CLOSED;
        return isOver ? handling.doneRefund().isPresent() : dispute.state() == DisputeState.REFUNDED;
    }

    private boolean isDecided() {
        return dispute.state() == DisputeState.CLOSED
                && dispute.outcome() != null
                && dispute.outcome() != DisputeOutcome.MERGED;
    }

    private boolean isWaiting() {
        return switch (dispute.state()) {
            case OPENED, GATHERING, NEEDS_DECISION, MORE_EVIDENCE_ASKED -> true;
            case ANSWERING, ANSWERED, REFUNDING, REFUNDED, CLOSED -> false;
        };
    }

    /** A refund that waits for a person is no answer yet. */
    private String noLongerNear() {
        boolean refundWaits = dispute.state() == DisputeState.REFUNDING && handling.refundWaits();
        Instant first = dispute.deadline().respondBy().minus(Reminder.FIVE_DAYS.before());
        String answered = refundWaits ? null : answered();
        return answered == null ? unless(!now.isBefore(first), "there is more time to answer now") : answered;
    }

    private String approved() {
        if (dispute.state() == DisputeState.REFUNDING) {
            return unless(handling.refundIsUnapproved(), UNDER_WAY);
        }
        return isWaiting() ? unless(handling.isDecided(), "nothing waits for approval any more") : gone();
    }

    private String answering() {
        if (dispute.state() == DisputeState.ANSWERING) {
            return null;
        }
        return isWaiting() ? unless(handling.decided() != Decided.REFUND, CHOSEN) : gone();
    }

    private String refunding() {
        if (dispute.state() == DisputeState.REFUNDING || dispute.state() == DisputeState.ANSWERED) {
            return unless(handling.refundWaits() && !handling.refundIsUnapproved(), UNDER_WAY);
        }
        return isWaiting() ? unless(handling.decided() != Decided.CONTEST, CHOSEN) : gone();
    }
}
