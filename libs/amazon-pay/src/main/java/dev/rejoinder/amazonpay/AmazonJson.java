package dev.rejoinder.amazonpay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.event.Shopper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Makes our records of Amazon's JSON. What is missing or cannot be read is null; an answer without its id is none. */
final class AmazonJson {

    private AmazonJson() {}

    static AmazonDispute dispute(JsonNode json) {
        return dispute(json, id(json, "disputeId"));
    }

    static AmazonDispute dispute(JsonNode json, String disputeId) {
        JsonNode status = json.path("statusDetails");
        return new AmazonDispute(
                disputeId,
                text(json, "chargeId"),
                text(json, "disputeType"),
                money(json.path("disputeAmount")),
                FilingReason.find(json.path("filingReason").asText()).orElse(null),
                text(status, "state"),
                text(status, "reasonCode"),
                text(status, "reasonDescription"),
                text(status, "resolution"),
                AmazonTime.read(status.path("lastUpdatedTimestamp")),
                AmazonTime.read(json.path("merchantResponseDeadline")),
                AmazonTime.read(json.path("creationTimestamp")));
    }

    static Charge charge(JsonNode json) {
        return new Charge(
                id(json, "chargeId"),
                text(json, "chargePermissionId"),
                text(json.path("merchantMetadata"), "merchantReferenceId"),
                money(json.path("chargeAmount")),
                money(json.path("captureAmount")),
                money(json.path("refundedAmount")),
                text(json.path("statusDetails"), "state"),
                AmazonTime.read(json.path("creationTimestamp")));
    }

    static ChargePermission chargePermission(JsonNode json) {
        return new ChargePermission(
                id(json, "chargePermissionId"),
                text(json.path("merchantMetadata"), "merchantReferenceId"),
                text(json.path("statusDetails"), "state"),
                shopper(json),
                AmazonTime.read(json.path("creationTimestamp")));
    }

    static AmazonRefund refund(JsonNode json) {
        JsonNode status = json.path("statusDetails");
        return new AmazonRefund(
                id(json, "refundId"),
                text(json, "chargeId"),
                money(json.path("refundAmount")),
                text(status, "state"),
                text(status, "reasonCode"),
                AmazonTime.read(status.path("lastUpdatedTimestamp")));
    }

    static String id(JsonNode json, String field) {
        String id = text(json, field);
        if (id == null) {
            throw new IllegalArgumentException("The answer has no " + field);
        }
        return id;
    }

    static String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? value.asText().strip()
                : null;
    }

    private static Shopper shopper(JsonNode permission) {
        JsonNode buyer = permission.path("buyer");
        String name = text(buyer, "name");
        String email = text(buyer, "email");
        return name == null && email == null ? null : new Shopper(name, email, language(permission));
    }

    /** The store's language is the best guess there is: Amazon does not tell the shopper's. */
    private static String language(JsonNode permission) {
        for (String field : List.of("checkoutLanguage", "presentmentLanguage")) {
            String tag = text(permission, field);
            if (tag != null) {
                return tag.replaceAll("[_-].*", "").toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    private static Money money(JsonNode json) {
        String value = text(json, "amount");
        String currency = text(json, "currencyCode");
        try {
            return value == null || currency == null ? null : new Money(new BigDecimal(value), currency);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
