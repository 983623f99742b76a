package dev.rejoinder.simulator.sns;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.simulator.dispute.Dispute;
import dev.rejoinder.simulator.payment.Order;
import dev.rejoinder.simulator.payment.Refund;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;

/** What is inside an envelope. */
final class NoticeText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Set<FilingReason> UNAUTHORIZED = Set.of(FilingReason.FRAUDULENT, FilingReason.UNRECOGNIZED);
    private static final String NAMESPACE = "https://mws.amazonservices.com/ipn/OffAmazonPayments/2013-01-01";

    private NoticeText() {}

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** Version 2 only says what has changed. */
    static String version2(String objectType, String objectId, Order order, LetterCase letterCase) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(letterCase.spell("MerchantID"), order.merchantId());
        json.put(letterCase.spell("ObjectType"), objectType);
        json.put(letterCase.spell("ObjectId"), objectId);
        json.put(letterCase.spell("ChargePermissionId"), order.chargePermissionId());
        json.put(letterCase.spell("NotificationType"), "STATE_CHANGE");
        json.put(letterCase.spell("NotificationId"), UUID.randomUUID().toString());
        json.put(letterCase.spell("NotificationVersion"), "V2");
        return json.toString();
    }

    static String version1Chargeback(Dispute dispute, Instant now) {
        boolean unauthorized = UNAUTHORIZED.contains(dispute.filingReason());
        String xml =
                """
                <?xml version="1.0" encoding="UTF-8"?><ChargebackNotification xmlns="%s">
                    <ChargebackDetails>
                        <AmazonChargebackId>%s</AmazonChargebackId>
                        <AmazonOrderReferenceId>%s</AmazonOrderReferenceId>
                        <AmazonCaptureReferenceId>%s</AmazonCaptureReferenceId>
                        <CreationTimestamp>%s</CreationTimestamp>
                        <ChargebackAmount>
                %s        </ChargebackAmount>
                        <ChargebackState>RECEIVED</ChargebackState>
                        <ChargebackReason>%s</ChargebackReason>
                    </ChargebackDetails>
                </ChargebackNotification>"""
                        .formatted(
                                NAMESPACE,
                                dispute.version1Id(),
                                dispute.order().chargePermissionId(),
                                escaped(dispute.order().merchantOrderId()),
                                time(dispute.createdAt()),
                                money(dispute.amount()),
                                unauthorized ? "Unauthorized Transaction Chargeback" : "Generic Service Chargeback");
        return version1("Chargeback Detailed Notification", dispute.order(), xml, now);
    }

    static String version1Refund(Order order, Refund refund, Instant now) {
        boolean completed = refund.completedAt() != null;
        String xml =
                """
                <?xml version="1.0" encoding="UTF-8"?><RefundNotification xmlns="%s">
                    <RefundDetails>
                        <AmazonRefundId>%s</AmazonRefundId>
                        <RefundReferenceId>%s</RefundReferenceId>
                        <RefundType>%s</RefundType>
                        <RefundAmount>
                %s        </RefundAmount>
                        <CreationTimestamp>%s</CreationTimestamp>
                        <RefundStatus>
                            <State>%s</State>
                            <LastUpdateTimestamp>%s</LastUpdateTimestamp>
                            <ReasonCode>None</ReasonCode>
                        </RefundStatus>
                        <SoftDescriptor>AMZ*%s</SoftDescriptor>
                    </RefundDetails>
                </RefundNotification>"""
                        .formatted(
                                NAMESPACE,
                                refund.id(),
                                escaped(order.merchantOrderId()),
                                refund.type(),
                                money(refund.amount()),
                                time(refund.createdAt()),
                                completed ? "Completed" : "Pending",
                                time(completed ? refund.completedAt() : refund.createdAt()),
                                escaped(order.merchantId()));
        return version1("PaymentRefund", order, xml, now);
    }

    private static String version1(String type, Order order, String xml, Instant now) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("ReleaseEnvironment", order.stage().releaseEnvironment());
        json.put("MarketplaceID", "165570");
        json.put("Version", "2013-01-01");
        json.put("NotificationType", type);
        json.put("SellerId", order.merchantId());
        json.put("NotificationReferenceId", UUID.randomUUID().toString());
        json.put("Timestamp", time(now));
        json.put("NotificationData", xml);
        return json.toString();
    }

    private static String money(Money money) {
        return "            <Amount>%s</Amount>\n            <CurrencyCode>%s</CurrencyCode>\n"
                .formatted(money.value().toPlainString(), money.currency());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
