package dev.rejoinder.evidence.refund;

import dev.rejoinder.amazonpay.AmazonPay;
import dev.rejoinder.amazonpay.Answer;
import dev.rejoinder.amazonpay.Charge;
import dev.rejoinder.evidence.amazon.MerchantsAmazonPay;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.evidence.order.KnownOrder;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The charges that disputes are about, as Amazon has them. */
@ApplicationScoped
class Charges {

    private static final int RETRY_SECONDS = 30;

    private final DisputeDesk desk;
    private final MerchantsAmazonPay amazonPays;

    Charges(DisputeDesk desk, MerchantsAmazonPay amazonPays) {
        this.desk = desk;
        this.amazonPays = amazonPays;
    }

    /**
     * Asks Amazon.
     *
     * @throws Conflict if it cannot be asked, with what to do
     * @throws Unavailable if it does not answer now
     */
    Charge of(Dispute dispute) {
        String chargeId = chargeId(dispute)
                .orElseThrow(() -> new Conflict("No charge id is known: store the order with its chargeId"));
        AmazonPay amazonPay = amazonPays
                .of(dispute.merchantId())
                .orElseThrow(() -> new Conflict(
                        "There is no Amazon Pay key: PUT /merchants/" + dispute.merchantId() + "/amazon-pay-key"));
        Answer<Charge> answer = amazonPay.charge(chargeId);
        if (answer instanceof Answer.Found<Charge> found) {
            return found.value();
        }
        if (answer instanceof Answer.TryLater<Charge> later) {
            throw new Unavailable("Amazon Pay cannot be asked about the charge now: " + later.why(), RETRY_SECONDS);
        }
        if (answer instanceof Answer.Refused<Charge> refused) {
            throw new Conflict(
                    "Amazon Pay refuses to tell of the charge: " + refused.status() + " " + refused.reasonCode());
        }
        throw new Conflict("Amazon Pay does not know charge " + chargeId + " under the merchant's key");
    }

    private Optional<String> chargeId(Dispute dispute) {
        String claimed = dispute.claim().references().chargeId();
        if (claimed != null) {
            return Optional.of(claimed);
        }
        KnownOrder order = desk.order(dispute);
        return Optional.ofNullable(order == null ? null : order.order().chargeId());
    }
}
