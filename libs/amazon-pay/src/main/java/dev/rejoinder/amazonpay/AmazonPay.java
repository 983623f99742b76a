package dev.rejoinder.amazonpay;

import java.util.List;
import java.util.UUID;

/**
 * One merchant's Amazon Pay. Every call is one request that ends within seconds; trying again is the caller's business,
 * because only a stored intention survives a restart. Calls that change something take a key: the same key again has no
 * second effect.
 *
 * @see <a href="https://developer.amazon.com/docs/amazon-pay-api-v2/introduction.html">Amazon Pay API v2</a>
 */
public interface AmazonPay {

    Answer<AmazonDispute> dispute(String disputeId);

    Answer<Charge> charge(String chargeId);

    /** Amazon forgets the shopper 30 days after the order: then names and address are absent. */
    Answer<ChargePermission> chargePermission(String chargePermissionId);

    /**
     * Announces the file and hands it over. A second try takes another key: the address that belongs to the first expires,
     * and a file that no answer names does no harm.
     *
     * @return the id under which {@link #contest} names it
     */
    Answer<String> uploadFile(EvidenceFile file, UUID key);

    /** @return the dispute, as far as this answer tells of it: taken is taken, also if it tells nothing */
    Answer<AmazonDispute> contest(String disputeId, List<MerchantEvidence> evidence, UUID key);

    Answer<AmazonRefund> refund(RefundOrder order, UUID key);

    Answer<AmazonRefund> refundStatus(String refundId);
}
