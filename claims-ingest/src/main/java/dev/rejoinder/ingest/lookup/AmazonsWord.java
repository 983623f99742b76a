package dev.rejoinder.ingest.lookup;

import dev.rejoinder.amazonpay.AmazonDispute;
import dev.rejoinder.amazonpay.Charge;
import dev.rejoinder.amazonpay.ChargePermission;
import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.Shopper;
import dev.rejoinder.event.ToldBy;
import dev.rejoinder.ingest.claim.Told;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What Amazon's answers say about a claim. */
final class AmazonsWord {

    private final AmazonDispute dispute;
    private final Optional<Charge> charge;
    private final Optional<ChargePermission> permission;

    AmazonsWord(AmazonDispute dispute, Optional<Charge> charge, Optional<ChargePermission> permission) {
        this.dispute = dispute;
        this.charge = charge;
        this.permission = permission;
    }

    /**
     * @param orderReference as the notice names it; null if it does not
     * @param askedAt counts as the time of Amazon's word where Amazon tells none
     */
    Told told(String orderReference, Instant askedAt) {
        ClaimReferences references = new ClaimReferences(
                charge.map(Charge::chargePermissionId).orElse(orderReference),
                dispute.chargeId(),
                dispute.id(),
                charge.map(Charge::merchantReferenceId)
                        .or(() -> permission.map(ChargePermission::merchantReferenceId))
                        .orElse(null));
        ClaimDetails details = new ClaimDetails(
                kind(),
                references,
                dispute.filingReason(),
                null,
                dispute.amount(),
                dispute.createdAt(),
                dispute.respondBy() == null ? null : Deadline.told(dispute.respondBy(), Deadline.Source.AMAZON_API),
                permission.map(ChargePermission::shopper).orElse((Shopper) null),
                null,
                dispute.state(),
                dispute.reasonCode(),
                false,
                ToldBy.AMAZON_API);
        return new Told(saidAt(askedAt), details, outcome(dispute));
    }

    /** By Amazon's clock, so that of two answers the later word wins in whatever order they are read. */
    private Instant saidAt(Instant askedAt) {
        if (dispute.lastUpdatedAt() != null) {
            return dispute.lastUpdatedAt();
        }
        return dispute.createdAt() != null ? dispute.createdAt() : askedAt;
    }

    private ClaimKind kind() {
        String type = dispute.type() == null ? "" : dispute.type().toLowerCase(Locale.ROOT);
        return type.contains("claim") || type.contains("a-to-z") ? ClaimKind.A_TO_Z : ClaimKind.CHARGEBACK;
    }

    /**
     * Null while it is open, and where Amazon ends it without saying how: that is never guessed.
     *
     * <p>A merchant who accepts, or lets the deadline pass, has lost whether or not Amazon says so in another field.
     */
    static ClaimOutcome outcome(AmazonDispute dispute) {
        if (!"Resolved".equals(dispute.state()) && !"Closed".equals(dispute.state())) {
            return null;
        }
        String reason = dispute.reasonCode() == null ? "" : dispute.reasonCode();
        String resolution = dispute.resolution() == null ? "" : dispute.resolution();
        return switch (resolution) {
            case "BuyerWon" -> ClaimOutcome.BUYER_WON;
            case "MerchantWon" -> reason.equals("BuyerCancelled") ? ClaimOutcome.WITHDRAWN : ClaimOutcome.MERCHANT_WON;
            case "NoFault" -> reason.equals("BuyerCancelled") ? ClaimOutcome.WITHDRAWN : ClaimOutcome.NO_FAULT;
            default -> byReason(reason);
        };
    }

    private static ClaimOutcome byReason(String reason) {
        return switch (reason) {
            case "BuyerCancelled" -> ClaimOutcome.WITHDRAWN;
            case "MerchantAcceptedDispute", "MerchantResponseDeadlineExpired" -> ClaimOutcome.BUYER_WON;
            // The claim ends because the shopper's bank takes over; that is another claim.
            case "ChargebackFiled" -> ClaimOutcome.NO_FAULT;
            default -> null;
        };
    }
}
