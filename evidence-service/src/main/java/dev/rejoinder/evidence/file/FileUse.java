package dev.rejoinder.evidence.file;

import java.util.UUID;

/**
 * What a file is kept for; it is deleted when nothing is left that it is kept for.
 *
 * @param by the id of it
 */
public record FileUse(What what, String by) {

    enum What {
        ORDER,
        DISPUTE,
        TERMS
    }

    public static FileUse ofOrder(String orderId) {
        return new FileUse(What.ORDER, orderId);
    }

    public static FileUse ofDispute(UUID disputeId) {
        return new FileUse(What.DISPUTE, disputeId.toString());
    }

    public static FileUse ofTerms(String version) {
        return new FileUse(What.TERMS, version);
    }
}
