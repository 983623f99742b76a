package dev.rejoinder.bench.notices;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What somebody says of one claim, in words that can be compared.
 *
 * @param disputeId as its notices name it
 * @param fields by name; what is not said is left out
 */
record Said(String disputeId, Map<String, String> fields) {

    /** Where a notice of version 1 knows no finer reason. */
    private static final Set<String> UNAUTHORIZED = Set.of("Fraudulent", "Unrecognized");

    Said {
        fields = Map.copyOf(fields);
    }

    /** All that Amazon knows and its API tells. */
    static Said byAmazon(JsonNode claim) {
        Fields fields = new Fields()
                .put("amount", money(claim.path("amount")))
                .put("reason", claim.path("filingReason"))
                .put("deadline", instant(claim.path("deadline")))
                .put("amazonOrderReference", claim.path("chargePermissionId"))
                .put("chargeId", claim.path("chargeId"))
                .put("merchantOrderId", claim.path("merchantOrderId"))
                .put("amazonState", claim.path("state"))
                .put("amazonReasonCode", claim.path("reasonCode"))
                .put("outcome", outcome(claim));
        return new Said(claim.path("disputeId").asText(), fields.all());
    }

    /** As much of it as notices of version 1 tell: how it begins, and that the money went back. */
    static Said byVersion1(JsonNode claim) {
        boolean unauthorized = UNAUTHORIZED.contains(claim.path("filingReason").asText());
        boolean lost = "BuyerWon".equals(claim.path("resolution").asText());
        Fields fields = new Fields()
                .put("amount", money(claim.path("amount")))
                .put("reason", unauthorized ? "Fraudulent" : "Other")
                .put("amazonOrderReference", claim.path("chargePermissionId"))
                .put("amazonState", "RECEIVED")
                .put("outcome", lost ? "BUYER_WON" : null);
        return new Said(claim.path("version1Id").asText(), fields.all());
    }

    /** The account of a claim as claims-ingest stores it: each statement with who made it. */
    static Said stored(JsonNode account) {
        JsonNode apiId = account.path("disputeId").path("value");
        JsonNode id = apiId.isTextual() ? apiId : account.path("chargebackId").path("value");
        Fields fields = new Fields()
                .put("amount", money(account.path("amount").path("value")))
                .put("reason", account.path("reason").path("value"))
                .put("deadline", instant(account.path("deadline").path("value").path("respondBy")))
                .put(
                        "amazonOrderReference",
                        account.path("amazonOrderReference").path("value"))
                .put("chargeId", account.path("chargeId").path("value"))
                .put("merchantOrderId", account.path("merchantOrderId").path("value"))
                .put("amazonState", account.path("amazonState").path("value"))
                .put("amazonReasonCode", account.path("amazonReasonCode").path("value"))
                .put("outcome", account.path("outcome").path("value"));
        return new Said(id.asText(), fields.all());
    }

    /** A fact on the topic. */
    static Said told(JsonNode fact) {
        JsonNode details = fact.path("details");
        JsonNode names = details.path("references");
        Fields fields = new Fields()
                .put("amount", money(details.path("amount")))
                .put("reason", details.path("reason"))
                .put("deadline", instant(details.path("deadline").path("respondBy")))
                .put("amazonOrderReference", names.path("amazonOrderReference"))
                .put("chargeId", names.path("chargeId"))
                .put("merchantOrderId", names.path("merchantOrderId"))
                .put("amazonState", details.path("amazonState"))
                .put("amazonReasonCode", details.path("amazonReasonCode"))
                .put("outcome", fact.path("outcome"));
        return new Said(names.path("disputeId").asText(), fields.all());
    }

    private static String outcome(JsonNode claim) {
        boolean withdrawn = "BuyerCancelled".equals(claim.path("reasonCode").asText());
        return switch (claim.path("resolution").asText()) {
            case "BuyerWon" -> "BUYER_WON";
            case "MerchantWon" -> withdrawn ? "WITHDRAWN" : "MERCHANT_WON";
            case "NoFault" -> withdrawn ? "WITHDRAWN" : "NO_FAULT";
            default -> null;
        };
    }

    private static String money(JsonNode money) {
        return money.path("currency").isTextual()
                ? new BigDecimal(money.path("value").asText())
                                .stripTrailingZeros()
                                .toPlainString()
                        + " " + money.path("currency").asText()
                : null;
    }

    private static String instant(JsonNode time) {
        return time.isTextual() ? Instant.parse(time.asText()).toString() : null;
    }

    /** Leaves out what is null. */
    private static final class Fields {

        private final Map<String, String> fields = new TreeMap<>();

        Fields put(String name, String value) {
            if (value != null) {
                fields.put(name, value);
            }
            return this;
        }

        Fields put(String name, JsonNode value) {
            return put(name, value.isTextual() ? value.asText() : null);
        }

        Map<String, String> all() {
            return fields;
        }
    }
}
