package dev.rejoinder.evidence;

import dev.rejoinder.testing.AmazonPayHost;
import dev.rejoinder.testing.AmazonPayHost.Call;
import dev.rejoinder.testing.AmazonPayHost.Reply;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** What Amazon holds of one shop's charge and dispute. Like Amazon it does nothing twice under one idempotency key. */
public class AmazonBooks {

    private static final Map<String, AmazonBooks> BY_CHARGE = new ConcurrentHashMap<>();
    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Shop shop;
    private final String captured;
    private final List<Call> contests = new CopyOnWriteArrayList<>();
    private final Map<String, String> contested = new ConcurrentHashMap<>();
    private final Map<String, String> refunds = new ConcurrentHashMap<>();
    private final Map<String, BigDecimal> refunded = new ConcurrentHashMap<>();
    private final AtomicInteger refundCalls = new AtomicInteger();
    private volatile String state = "ActionRequired";
    private volatile String reasonCode = "MerchantResponseRequired";
    private volatile String refundState = "Refunded";
    private volatile String refusal;
    private final AtomicReference<Runnable> afterLook = new AtomicReference<>();

    public AmazonBooks(AmazonPayHost host, Shop shop, String captured) {
        this.shop = shop;
        this.captured = captured;
        BY_CHARGE.put(shop.chargeId(), this);
        host.on(dispute("GET"), call -> new Reply(200, disputeJson()));
        host.on(contest(), this::contest);
        host.on(charge(), call -> charged());
        host.on(announce(), call -> announced(host));
        host.on(refund(), call -> BY_CHARGE
                .get(JsonPath.from(call.text()).getString("chargeId"))
                .refund(host, call));
    }

    public String dispute(String method) {
        return method + " /live/v2/disputes/" + shop.disputeId();
    }

    public String contest() {
        return dispute("POST") + "/contest";
    }

    public static String announce() {
        return "POST /live/v2/files";
    }

    public static String refund() {
        return "POST /live/v2/refunds";
    }

    public String charge() {
        return "GET /live/v2/charges/" + shop.chargeId();
    }

    public void says(String nowState, String nowReasonCode) {
        state = nowState;
        reasonCode = nowReasonCode;
    }

    public void refuses(String why) {
        refusal = why;
    }

    public void refundsBecome(String amazonState) {
        refundState = amazonState;
    }

    /** What happens right after the charge was looked at. */
    public void afterNextLookAtTheCharge(Runnable happens) {
        afterLook.set(happens);
    }

    /** Somebody gives money back without us. */
    public void refundElsewhere(String amount) {
        refunded.put("elsewhere-" + NUMBERS.incrementAndGet(), new BigDecimal(amount));
    }

    /** Answers that counted. */
    public List<Call> contests() {
        return contests;
    }

    public byte[] file(String id) {
        return FILES.get(id);
    }

    public BigDecimal refunded() {
        return refunded.values().stream().reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    /** How often it was told to refund, those included that had no effect. */
    public int refundCalls() {
        return refundCalls.get();
    }

    private Reply contest(Call call) {
        if (refusal != null) {
            return new Reply(422, "{\"reasonCode\": \"InvalidDisputeStatus\", \"message\": \"" + refusal + "\"}");
        }
        if (contested.putIfAbsent(call.idempotencyKey(), call.text()) == null) {
            contests.add(call);
            says("UnderReview", "MerchantResponseReceived");
        }
        return new Reply(200, disputeJson());
    }

    private static Reply announced(AmazonPayHost host) {
        String id = "file-" + NUMBERS.incrementAndGet();
        host.on("PUT /upload/" + id, call -> {
            FILES.put(id, call.body());
            return new Reply(200, "{}");
        });
        return new Reply(201, "{\"id\": \"%s\", \"url\": \"%s/upload/%s\"}".formatted(id, host.url(), id));
    }

    private Reply refund(AmazonPayHost host, Call call) {
        refundCalls.incrementAndGet();
        if (refusal != null) {
            return new Reply(422, "{\"reasonCode\": \"TransactionAmountExceeded\", \"message\": \"" + refusal + "\"}");
        }
        String id = refunds.computeIfAbsent(call.idempotencyKey(), key -> {
            String fresh = shop.amazonOrderReference() + "-R%06d".formatted(NUMBERS.incrementAndGet());
            refunded.put(fresh, new BigDecimal(JsonPath.from(call.text()).getString("refundAmount.amount")));
            host.on("GET /live/v2/refunds/" + fresh, asked -> new Reply(200, refundJson(fresh, refundState)));
            return fresh;
        });
        return new Reply(201, refundJson(id, "RefundInitiated"));
    }

    private String refundJson(String id, String amazonState) {
        return """
                {"refundId": "%s", "chargeId": "%s", "refundAmount": {"amount": "%s", "currencyCode": "EUR"},
                 "statusDetails": {"state": "%s", "reasonCode": %s, "lastUpdatedTimestamp": "20261103T090000Z"}}"""
                .formatted(
                        id,
                        shop.chargeId(),
                        refunded.get(id).toPlainString(),
                        amazonState,
                        amazonState.equals("Declined") ? "\"ProcessingFailure\"" : "null");
    }

    private Reply charged() {
        Reply reply = new Reply(200, chargeJson());
        Runnable happens = afterLook.getAndSet(null);
        if (happens != null) {
            happens.run();
        }
        return reply;
    }

    private String chargeJson() {
        return """
                {"chargeId": "%s", "chargePermissionId": "%s",
                 "captureAmount": {"amount": "%s", "currencyCode": "EUR"},
                 "refundedAmount": {"amount": "%s", "currencyCode": "EUR"},
                 "statusDetails": {"state": "Captured"}}"""
                .formatted(
                        shop.chargeId(),
                        shop.amazonOrderReference(),
                        captured,
                        refunded().toPlainString());
    }

    private String disputeJson() {
        return """
                {"disputeId": "%s", "chargeId": "%s", "disputeType": "Chargeback", "filingReason": "ProductNotReceived",
                 "disputeAmount": {"amount": "129.90", "currencyCode": "EUR"},
                 "statusDetails": {"state": "%s", "reasonCode": "%s", "lastUpdatedTimestamp": "20261103T090000Z"}}"""
                .formatted(shop.disputeId(), shop.chargeId(), state, reasonCode);
    }
}
