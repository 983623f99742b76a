package dev.rejoinder.event;

/** The things that can prove the merchant's side. Which of them a claim asks for depends on its reason. */
public enum EvidenceKind {
    ORDER_RECORD,
    PRODUCT_DESCRIPTION,
    DELIVERY_ADDRESS,
    CARRIER,
    TRACKING_NUMBER,
    SHIPPED_DATE,
    DELIVERY_DATE,
    PROOF_OF_DELIVERY,
    SIGNATURE,
    DOWNLOAD_LOG,
    REFUND_RECORD,
    REFUND_POLICY,
    CANCELLATION_POLICY,
    CANCELLATION_RECORD,
    CORRESPONDENCE,
    SECOND_ORDER_RECORD,
    AGREED_TOTAL
}
