package dev.rejoinder.amazonpay;

/** What a piece of evidence shows, in Amazon's words (Dispute API v2, {@code evidenceType}). */
public enum EvidenceType {
    PRODUCT_DESCRIPTION("ProductDescription"),
    RECEIPT("Receipt"),
    CANCELLATION_POLICY("CancellationPolicy"),
    CUSTOMER_SIGNATURE("CustomerSignature"),
    TRACKING_NUMBER("TrackingNumber"),
    CARRIER_NAME("CarrierName"),
    DEVICE_ID("DeviceId"),
    DEVICE_NAME("DeviceName"),
    DOWNLOAD_DATE_TIME("DownloadDateTime"),
    OTHER("Other");

    private final String amazonName;

    EvidenceType(String amazonName) {
        this.amazonName = amazonName;
    }

    public String amazonName() {
        return amazonName;
    }
}
