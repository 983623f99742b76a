package dev.rejoinder.ingest.ipn;

import dev.rejoinder.ingest.claim.Reading;
import java.util.Set;

/** A refund that Amazon made on its own is how version 1 lets know that an A-to-z claim was lost. */
final class RefundNotice {

    private static final Set<String> BY_CLAIM =
            Set.of("AmazonA-ZRefund", "AmazonA-ZGuarantee", "AmazonA-ZCancel", "Chargeback");

    private RefundNotice() {}

    static Reading read(XmlDocument document) {
        String type = document.text("RefundDetails/RefundType");
        if (type != null && BY_CLAIM.contains(type)) {
            return Reading.Aside.because("Noted: Amazon refunded for a claim (" + type + ")");
        }
        return Reading.Aside.because("Not about a claim: PaymentRefund");
    }
}
