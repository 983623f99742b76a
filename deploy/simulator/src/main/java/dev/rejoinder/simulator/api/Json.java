package dev.rejoinder.simulator.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rejoinder.event.Money;
import dev.rejoinder.simulator.clock.SimulatedClock;
import dev.rejoinder.simulator.dispute.Dispute;
import dev.rejoinder.simulator.dispute.Evidence;
import dev.rejoinder.simulator.dispute.EvidenceFile;
import dev.rejoinder.simulator.dispute.Status;
import dev.rejoinder.simulator.payment.Order;
import dev.rejoinder.simulator.payment.Payments;
import dev.rejoinder.simulator.payment.Refund;
import dev.rejoinder.simulator.payment.Shopper;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Amazon's objects as Amazon writes them. */
@Singleton
class Json {

    private final Timestamps timestamps;
    private final Payments payments;
    private final SimulatedClock clock;

    Json(Timestamps timestamps, Payments payments, SimulatedClock clock) {
        this.timestamps = timestamps;
        this.payments = payments;
        this.clock = clock;
    }

    static RestResponse<String> answer(int status, String json) {
        return RestResponse.ResponseBuilder.<String>create(status)
                .entity(json)
                .type("application/json")
                .build();
    }

    String dispute(Dispute dispute) {
        ObjectNode json = object();
        Dispute.Provider provider = dispute.provider();
        json.put("disputeId", dispute.id());
        json.put("releaseEnvironment", dispute.order().stage().releaseEnvironment());
        json.put("chargeId", dispute.order().chargeId());
        if (provider != null) {
            json.putObject("providerMetadata").put("providerDisputeId", provider.disputeId());
        }
        json.put("disputeType", "Chargeback");
        money(json, "disputeAmount", dispute.amount());
        json.put("filingReason", dispute.filingReason().amazonName());
        Status status = dispute.status();
        ObjectNode details = json.putObject("statusDetails");
        details.put("state", status.state().amazonName());
        details.put(
                "reasonCode",
                status.reasonCode() == null ? null : status.reasonCode().amazonName());
        details.put("reasonDescription", status.description());
        details.put(
                "resolution",
                status.resolution() == null ? null : status.resolution().amazonName());
        timestamps.put(details, "lastUpdatedTimestamp", status.since());
        json.putArray("merchantEvidences");
        dispute.evidence()
                .forEach(item -> evidence(json.withArray("merchantEvidences").addObject(), item));
        timestamps.put(json, "merchantResponseDeadline", dispute.deadline());
        json.put("resolutionAuthority", "CardIssuer");
        timestamps.put(json, "creationTimestamp", dispute.createdAt());
        if (provider != null) {
            timestamps.put(json, "filingTimestamp", provider.filedAt());
            timestamps.put(json, "closureTimestamp", provider.closedAt());
        }
        return json.toString();
    }

    String charge(Order order) {
        ObjectNode json = object();
        json.put("chargeId", order.chargeId());
        json.put("chargePermissionId", order.chargePermissionId());
        money(json, "chargeAmount", order.amount());
        money(json, "captureAmount", order.amount());
        money(json, "refundedAmount", payments.refunded(order));
        json.put("softDescriptor", "AMZN*" + order.merchantId());
        merchantMetadata(json, order);
        ObjectNode details =
                json.putObject("statusDetails").put("state", "Captured").putNull("reasonCode");
        timestamps.put(details, "lastUpdatedTimestamp", order.createdAt());
        timestamps.put(json, "creationTimestamp", order.createdAt());
        timestamps.put(json, "expirationTimestamp", order.expiresAt());
        json.put("releaseEnvironment", order.stage().releaseEnvironment());
        return json.toString();
    }

    String chargePermission(Order order) {
        ObjectNode json = object();
        json.put("chargePermissionId", order.chargePermissionId());
        json.put("chargePermissionType", "OneTime");
        Shopper shopper = order.shopperAt(clock.instant()).orElse(null);
        if (shopper == null) {
            json.putNull("buyer");
        } else {
            json.putObject("buyer").put("name", shopper.name()).put("email", shopper.email());
        }
        json.put("presentmentCurrency", order.amount().currency());
        json.put("presentmentLanguage", order.language());
        merchantMetadata(json, order);
        ObjectNode details = json.putObject("statusDetails").put("state", "Closed");
        timestamps.put(details, "lastUpdatedTimestamp", order.createdAt());
        timestamps.put(json, "creationTimestamp", order.createdAt());
        timestamps.put(json, "expirationTimestamp", order.expiresAt());
        json.put("releaseEnvironment", order.stage().releaseEnvironment());
        return json.toString();
    }

    String refund(Refund refund) {
        ObjectNode json = object();
        json.put("refundId", refund.id());
        json.put("chargeId", refund.chargeId());
        money(json, "refundAmount", refund.amount());
        ObjectNode details =
                json.putObject("statusDetails").put("state", refund.state()).putNull("reasonCode");
        timestamps.put(
                details,
                "lastUpdatedTimestamp",
                refund.completedAt() == null ? refund.createdAt() : refund.completedAt());
        timestamps.put(json, "creationTimestamp", refund.createdAt());
        json.put("releaseEnvironment", refund.stage().releaseEnvironment());
        return json.toString();
    }

    String file(EvidenceFile file, URI url) {
        ObjectNode json = object();
        json.put("id", file.id());
        json.put("type", file.type().amazonName());
        json.put("purpose", "disputeEvidence");
        json.put("url", url.toString());
        json.put("size", file.size());
        timestamps.put(json, "uploadTimestamp", file.announcedAt());
        timestamps.put(json, "urlExpirationTimestamp", file.urlExpiresAt());
        return json.toString();
    }

    private void evidence(ObjectNode json, Evidence item) {
        json.put("evidenceType", item.evidenceType());
        json.put("fileId", item.fileId());
        json.put("evidenceText", item.evidenceText());
    }

    private static void merchantMetadata(ObjectNode json, Order order) {
        json.putObject("merchantMetadata")
                .put("merchantReferenceId", order.merchantOrderId())
                .putNull("merchantStoreName")
                .putNull("noteToBuyer")
                .putNull("customInformation");
    }

    private static void money(ObjectNode json, String field, Money money) {
        json.putObject(field).put("amount", money.value().toPlainString()).put("currencyCode", money.currency());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
