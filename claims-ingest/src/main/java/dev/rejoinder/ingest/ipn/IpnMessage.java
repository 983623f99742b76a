package dev.rejoinder.ingest.ipn;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.ingest.claim.Reading;
import dev.rejoinder.ingest.json.StrictJson;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is inside an envelope: version 1, JSON around an XML document that tells all, or version 2, which only names what
 * has changed. Amazon's own pages spell the names of version 2 in two ways, so letter case does not count.
 */
final class IpnMessage {

    private static final String CHARGEBACK_V1 = "chargebackdetailednotification";
    private static final String REFUND_V1 = "paymentrefund";
    private static final Set<String> NOT_CLAIMS_V1 = Set.of(
            "orderreferencenotification",
            "paymentauthorize",
            "paymentcapture",
            "billingagreementnotification",
            "providercredit",
            "providercreditreversal",
            "solutionproviderevent");
    private static final String CHARGEBACK_V2 = "CHARGEBACK";
    private static final Set<String> NOT_CLAIMS_V2 = Set.of("CHARGE_PERMISSION", "CHARGE", "REFUND");
    private static final int MAX_SHOWN = 60;

    private IpnMessage() {}

    static Reading read(String message, Instant sentAt) {
        Map<String, String> fields = fields(StrictJson.read(message.getBytes(UTF_8)));
        if (fields.containsKey("ObjectType")) {
            return readV2(fields, sentAt);
        }
        if (fields.containsKey("NotificationType")) {
            return readV1(fields, sentAt);
        }
        throw new NotUnderstood("The message has neither ObjectType (version 2) nor NotificationType (version 1)");
    }

    private static Reading readV1(Map<String, String> fields, Instant sentAt) {
        String type = fields.get("NotificationType");
        String plain = type.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        if (plain.equals(CHARGEBACK_V1)) {
            if ("true".equals(fields.get("IsSample"))) {
                return Reading.Aside.because("A sample that Amazon sent for a test, not a claim");
            }
            return new Reading.OfClaim(ChargebackNotice.readV1(document(fields), sentAt));
        }
        if (plain.equals(REFUND_V1)) {
            return RefundNotice.read(document(fields), sentAt);
        }
        if (NOT_CLAIMS_V1.contains(plain)) {
            return Reading.Aside.because("Not about a claim: " + shown(type));
        }
        throw new NotUnderstood("NotificationType is not known: " + shown(type));
    }

    private static Reading readV2(Map<String, String> fields, Instant sentAt) {
        String type = fields.get("ObjectType");
        String plain = type.strip().toUpperCase(Locale.ROOT);
        if (plain.equals(CHARGEBACK_V2)) {
            return new Reading.Ask(ChargebackNotice.readV2(fields, sentAt));
        }
        if (NOT_CLAIMS_V2.contains(plain)) {
            return Reading.Aside.because("Not about a claim: " + plain);
        }
        throw new NotUnderstood("ObjectType is not known: " + shown(type));
    }

    private static XmlDocument document(Map<String, String> fields) {
        String xml = fields.get("NotificationData");
        if (xml == null) {
            throw new NotUnderstood("NotificationData is missing");
        }
        return XmlDocument.parse(xml);
    }

    private static Map<String, String> fields(JsonNode message) {
        if (!message.isObject()) {
            throw new NotUnderstood("The message is not a JSON object");
        }
        Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        message.fields().forEachRemaining(field -> {
            boolean known = field.getValue().isValueNode()
                    && fields.put(field.getKey(), field.getValue().asText()) != null;
            if (known) {
                throw new NotUnderstood("The message has two fields that differ in letter case only");
            }
        });
        return fields;
    }

    /** Long or strange enough values are cut: the reason is shown to people. */
    private static String shown(String value) {
        String clean = value.replaceAll("[^\\p{Graph} ]", "?");
        return clean.length() > MAX_SHOWN ? clean.substring(0, MAX_SHOWN) + "..." : clean;
    }
}
