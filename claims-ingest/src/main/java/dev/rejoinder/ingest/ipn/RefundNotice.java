package dev.rejoinder.ingest.ipn;

import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Money;
import dev.rejoinder.event.ToldBy;
import dev.rejoinder.ingest.claim.Reading;
import dev.rejoinder.ingest.claim.Told;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A refund that Amazon made on its own is how version 1 lets know that a claim was lost: the money has gone back to the
 * shopper.
 */
final class RefundNotice {

    private static final String DETAILS = "RefundDetails/";
    private static final Map<String, ClaimKind> BY_CLAIM = Map.of(
            "AmazonA-ZRefund", ClaimKind.A_TO_Z,
            "AmazonA-ZGuarantee", ClaimKind.A_TO_Z,
            "AmazonA-ZCancel", ClaimKind.A_TO_Z,
            "Chargeback", ClaimKind.CHARGEBACK);
    private static final String DONE = "Completed";

    /** The refund's id begins with the order's: {@code P01-1234567-1234567-R000001}. */
    private static final Pattern REFUND_ID = Pattern.compile("([A-Z][0-9]{2}-[0-9]{7}-[0-9]{7})-[A-Z]?[0-9]+");

    private RefundNotice() {}

    static Reading read(XmlDocument document, Instant sentAt) {
        String type = document.text(DETAILS + "RefundType");
        ClaimKind kind = type == null ? null : BY_CLAIM.get(type);
        if (kind == null) {
            return Reading.Aside.because("Not about a claim: PaymentRefund");
        }
        String state = document.text(DETAILS + "RefundStatus/State");
        if (!DONE.equals(state)) {
            return Reading.Aside.because("A refund for a claim (" + type + ") that is not completed");
        }
        Matcher order = REFUND_ID.matcher(String.valueOf(document.text(DETAILS + "AmazonRefundId")));
        if (!order.matches()) {
            throw new NotUnderstood("AmazonRefundId is missing or does not begin with an order reference, so it is not"
                    + " known which claim was lost (" + type + ")");
        }
        return new Reading.OfClaim(new Told(
                sentAt,
                details(kind, new ClaimReferences(order.group(1), null, null, null), amount(document)),
                ClaimOutcome.BUYER_WON));
    }

    private static ClaimDetails details(ClaimKind kind, ClaimReferences references, Money amount) {
        return new ClaimDetails(
                kind, references, null, null, amount, null, null, null, null, null, null, false, ToldBy.IPN);
    }

    private static Money amount(XmlDocument document) {
        return IpnAmount.read("RefundAmount", document, DETAILS + "RefundAmount");
    }
}
