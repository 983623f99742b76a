package dev.rejoinder.ingest.lookup;

import dev.rejoinder.amazonpay.AmazonDispute;
import dev.rejoinder.amazonpay.AmazonPay;
import dev.rejoinder.amazonpay.Answer;
import dev.rejoinder.amazonpay.Charge;
import dev.rejoinder.amazonpay.ChargePermission;
import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.ToldBy;
import dev.rejoinder.ingest.claim.KnownDispute;
import dev.rejoinder.ingest.claim.Told;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks Amazon for all it knows of one dispute: the dispute, then its charge, then the charge's permission. Without the
 * dispute there is nothing to tell; the other two may be gone. What is known already is not asked for again.
 */
final class Inquiry {

    /** A part that Amazon could not give at this time: the whole is asked for again. */
    private static final class NotNow extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Answer.TryLater<Told> answer;

        NotNow(Answer.TryLater<?> answer) {
            super(answer.why(), null, false, false);
            this.answer = new Answer.TryLater<>(answer.after(), answer.why());
        }
    }

    private final AmazonPay amazonPay;
    private final Instant now;

    Inquiry(AmazonPay amazonPay, Instant now) {
        this.amazonPay = amazonPay;
        this.now = now;
    }

    /** @param known null if nothing is */
    Answer<Told> ask(ClaimReferences names, KnownDispute known) {
        Answer<AmazonDispute> answer = amazonPay.dispute(names.disputeId());
        if (answer instanceof Answer.Found<AmazonDispute> found) {
            try {
                return new Answer.Found<>(told(found.value(), names.amazonOrderReference(), known));
            } catch (NotNow e) {
                return e.answer;
            }
        }
        if (answer instanceof Answer.Refused<AmazonDispute> refused) {
            return new Answer.Refused<>(refused.status(), refused.reasonCode(), refused.message());
        }
        if (answer instanceof Answer.TryLater<AmazonDispute> later) {
            return new Answer.TryLater<>(later.after(), later.why());
        }
        return new Answer.NotThere<>();
    }

    /** Asks only whose order it was. */
    Answer<Told> askForOrder(Told told) {
        ClaimDetails details = told.details();
        Answer<ChargePermission> answer =
                amazonPay.chargePermission(details.references().amazonOrderReference());
        if (answer instanceof Answer.Found<ChargePermission> found) {
            ChargePermission permission = found.value();
            ClaimReferences names = new ClaimReferences(
                    details.references().amazonOrderReference(), null, null, permission.merchantReferenceId());
            return new Answer.Found<>(new Told(
                    told.at(),
                    new ClaimDetails(
                            details.kind(),
                            names,
                            null,
                            null,
                            null,
                            null,
                            null,
                            permission.shopper(),
                            null,
                            null,
                            null,
                            false,
                            ToldBy.AMAZON_API),
                    null));
        }
        return new Answer.NotThere<>();
    }

    private Told told(AmazonDispute dispute, String orderReference, KnownDispute known) {
        boolean isKnown = known != null
                && dispute.chargeId() != null
                && dispute.chargeId().equals(known.chargeId());
        Optional<Charge> charge = isKnown && known.merchantOrderId() != null
                ? Optional.empty()
                : Optional.ofNullable(dispute.chargeId()).flatMap(id -> part(amazonPay.charge(id)));
        String permissionId = charge.map(Charge::chargePermissionId).orElse(orderReference);
        Optional<ChargePermission> permission = isKnown && known.hasShopper()
                ? Optional.empty()
                : Optional.ofNullable(permissionId).flatMap(id -> part(amazonPay.chargePermission(id)));
        return new AmazonsWord(dispute, charge, permission).told(orderReference, now);
    }

    private static <T> Optional<T> part(Answer<T> answer) {
        if (answer instanceof Answer.TryLater<T> later) {
            throw new NotNow(later);
        }
        return answer instanceof Answer.Found<T> found ? Optional.of(found.value()) : Optional.empty();
    }
}
