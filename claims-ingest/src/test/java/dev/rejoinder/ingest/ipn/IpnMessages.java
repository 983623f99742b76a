package dev.rejoinder.ingest.ipn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Messages in the shapes Amazon Pay gives them. */
public final class IpnMessages {

    static final String CHARGEBACK = "Chargeback Detailed Notification";

    private IpnMessages() {}

    static String chargebackV1(String chargebackId) {
        return v1(CHARGEBACK, chargebackXml(chargebackId));
    }

    static String chargebackXml(String chargebackId) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>\
                <ChargebackNotification xmlns="https://mws.amazonservices.com/ipn/OffAmazonPayments/2013-01-01">
                    <ChargebackDetails>
                        <AmazonChargebackId>%s</AmazonChargebackId>
                        <AmazonOrderReferenceId>P01-7128087-7259534</AmazonOrderReferenceId>
                        <AmazonCaptureReferenceId>CaptureReference6282176</AmazonCaptureReferenceId>
                        <CreationTimestamp>2017-08-23T12:20:56.061Z</CreationTimestamp>
                        <ChargebackAmount>
                            <Amount>100.0</Amount>
                            <CurrencyCode>USD</CurrencyCode>
                        </ChargebackAmount>
                        <ChargebackState>RECEIVED</ChargebackState>
                        <ChargebackReason>Generic Service Chargeback</ChargebackReason>
                    </ChargebackDetails>
                </ChargebackNotification>"""
                .formatted(chargebackId);
    }

    static String refundV1(String refundType, String refundId, String state) {
        return v1(
                "PaymentRefund",
                """
                <RefundNotification><RefundDetails>
                  <AmazonRefundId>%s</AmazonRefundId>
                  <RefundType>%s</RefundType>
                  <RefundAmount><Amount>30.0</Amount><CurrencyCode>EUR</CurrencyCode></RefundAmount>
                  <RefundStatus><State>%s</State></RefundStatus>
                </RefundDetails></RefundNotification>"""
                        .formatted(refundId, refundType, state));
    }

    static String v1(String notificationType, String xml) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("ReleaseEnvironment", "Live");
        fields.put("Version", "2013-01-01");
        fields.put("NotificationType", notificationType);
        fields.put("SellerId", "A08593053M41F7TQ7YR7W");
        fields.put("Timestamp", "2017-08-30T14:29:18.833Z");
        fields.put("NotificationData", xml);
        return json(fields);
    }

    static String chargebackV2(String objectTypeName) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("merchantId", "A2K7NDRCTOTPW9");
        fields.put(objectTypeName, "CHARGEBACK");
        fields.put("ObjectID", "S01-0000000-0000000-B000000");
        fields.put("chargePermissionId", "S01-0000000-0000000");
        fields.put("NotificationType", "STATE_CHANGE");
        fields.put("NotificationVersion", "V2");
        return json(fields);
    }

    public static String chargebackV2(String disputeId, String chargePermissionId) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("MerchantID", "A2K7NDRCTOTPW9");
        fields.put("ObjectType", "CHARGEBACK");
        fields.put("ObjectId", disputeId);
        fields.put("ChargePermissionId", chargePermissionId);
        fields.put("NotificationType", "STATE_CHANGE");
        fields.put("NotificationId", UUID.randomUUID().toString());
        fields.put("NotificationVersion", "V2");
        return json(fields);
    }

    private static String json(Map<String, String> fields) {
        try {
            return new ObjectMapper().writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
