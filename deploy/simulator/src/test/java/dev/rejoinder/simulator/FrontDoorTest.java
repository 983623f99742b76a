package dev.rejoinder.simulator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.amazon.pay.api.AmazonPayClient;
import com.amazon.pay.api.AmazonPayResponse;
import com.amazon.pay.api.PayConfiguration;
import com.amazon.pay.api.types.Environment;
import com.amazon.pay.api.types.Region;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.amazonpay.Answer.Found;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Security;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said to those who use Amazon's SDK itself, or no SDK at all. */
@SimulatorTest
class FrontDoorTest {

    private Simulator.Merchant merchant;
    private String dispute;

    @BeforeAll
    static void provide() {
        Security.addProvider(new BouncyCastleProvider());
    }

    @BeforeEach
    void begin() {
        merchant = Simulator.merchant("{}");
        dispute = "/live/v2/disputes/"
                + Simulator.play("chargeback", merchant, "").path("disputeId").asText();
    }

    @Test
    void takesBothSignatureAlgorithms() throws Exception {
        AmazonPayResponse first = call("AMZN-PAY-RSASSA-PSS", dispute);
        AmazonPayResponse second = call("AMZN-PAY-RSASSA-PSS-V2", dispute);

        assertThat(first.getStatus()).isEqualTo(200);
        assertThat(second.getStatus()).isEqualTo(200);
        assertThat(second.getRequestId()).isNotBlank();
        assertThat(second.getResponse().getString("creationTimestamp")).matches("[0-9]{8}T[0-9]{6}Z");
    }

    @Test
    void takesThePathWithoutAStage() throws Exception {
        assertThat(call("AMZN-PAY-RSASSA-PSS-V2", dispute.replace("/live/", "/"))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void refusesWhatIsNotSigned() {
        given().get(dispute).then().statusCode(401).body("reasonCode", equalTo("UnauthorizedAccess"));
        given().header("Authorization", "Bearer x")
                .get(dispute)
                .then()
                .statusCode(401)
                .body("message", containsString("AMZN-PAY-RSASSA-PSS"));
        given().header("Authorization", "AMZN-PAY-RSASSA-PSS PublicKeyId=X, SignedHeaders=accept, Signature=AAAA")
                .get(dispute)
                .then()
                .statusCode(403)
                .body("message", containsString("x-amz-pay-date"));
    }

    @Test
    void asksForAnIdempotencyKeyAndWholeRequests() throws Exception {
        assertThat(post("/live/v2/refunds", "{}", Map.of()).getRawResponse()).contains("MissingHeader");
        Map<String, String> key = Map.of("x-amz-pay-idempotency-key", "k1");
        assertThat(post("/live/v2/refunds", "{}", key).getRawResponse()).contains("MissingParameterValue", "chargeId");
        assertThat(post("/live/v2/refunds", "[]", key).getRawResponse()).contains("InvalidRequestFormat");
        assertThat(post("/live/v2/refunds", "{\"charge\": 1}", key).getRawResponse())
                .contains("UnrecognizedField");
        assertThat(post("/live/v2/files", "{\"type\": \"exe\", \"purpose\": \"disputeEvidence\"}", key)
                        .getRawResponse())
                .contains("InvalidParameterValue");
        assertThat(post(dispute + "/contest", "{\"merchantEvidences\": [{\"evidenceType\": \"Hearsay\"}]}", key)
                        .getRawResponse())
                .contains("'Hearsay' is no evidence type");
    }

    @Test
    void letsPaymentServiceProvidersOpenAndDecideDisputes() throws Exception {
        JsonNode order = Simulator.play("a-to-z", merchant, "");
        AmazonPayResponse opened = post(
                "/live/v2/disputes",
                """
                {"chargeId": "%s", "providerMetadata": {"providerDisputeId": "psp-1"},
                 "disputeAmount": {"amount": "12.50", "currencyCode": "EUR"}, "filingReason": "ProductNotReceived",
                 "statusDetails": {"state": "ActionRequired", "reasonCode": "MerchantResponseRequired"},
                 "filingTimestamp": 1793611800, "merchantResponseDeadline": 1994216600}
                """
                        .formatted(order.path("chargeId").asText()),
                Map.of("x-amz-pay-idempotency-key", "psp1"));
        String id = opened.getResponse().getString("disputeId");
        String decision =
                "{\"statusDetails\": {\"state\": \"Closed\", \"reasonCode\": \"ChargebackFiled\", \"resolution\": \"BuyerWon\"}}";
        AmazonPayResponse decided = send("PATCH", "/live/v2/disputes/" + id, decision, Map.of());

        assertThat(opened.getStatus()).isEqualTo(201);
        assertThat(decided.getStatus()).isEqualTo(200);
        assertThat(merchant.client().dispute(id)).isInstanceOf(Found.class);
        assertThat(Simulator.claim(id).path("resolution").asText()).isEqualTo("BuyerWon");
        assertThat(send("PATCH", "/live/v2/disputes/" + id, decision, Map.of()).getStatus())
                .isEqualTo(422);
    }

    @Test
    void takesAKeyThatTheMerchantMade() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair own = generator.generateKeyPair();
        String pem = "-----BEGIN PUBLIC KEY-----\\n"
                + Base64.getEncoder().encodeToString(own.getPublic().getEncoded()) + "\\n-----END PUBLIC KEY-----";

        JsonNode changed = Simulator.put("/merchants/" + merchant.id(), "{\"publicKey\": \"" + pem + "\"}");

        assertThat(changed.has("privateKey")).isFalse();
        assertThat(changed.path("topicArn").asText()).isEqualTo(merchant.topicArn());
        Simulator.Merchant later = new Simulator.Merchant(
                merchant.id(), changed.path("publicKeyId").asText(), own.getPrivate(), "");
        assertThat(later.client().dispute(dispute.substring(dispute.lastIndexOf('/') + 1)))
                .isInstanceOf(Found.class);
        assertThat(Simulator.get("/merchants/" + merchant.id()).has("privateKey"))
                .isFalse();
    }

    @Test
    void movesTheClockForwardOnly() {
        Instant before = now();
        Simulator.put("/clock", "{\"speed\": 1000}");
        org.awaitility.Awaitility.await().until(() -> now().isAfter(before.plus(Duration.ofMinutes(1))));
        Simulator.put("/clock", "{\"speed\": 1}");
        Simulator.put("/clock", "{\"now\": \"" + now().plus(Duration.ofDays(1)) + "\"}");

        assertThat(now()).isAfter(before.plus(Duration.ofDays(1)));
        given().contentType("application/json")
                .body("{\"now\": \"" + before + "\"}")
                .put("/clock")
                .then()
                .statusCode(422)
                .body("detail", containsString("only goes forward"));
    }

    @Test
    void saysWhatToDoInstead() {
        problem("/scenarios/earthquake", "{}", 404, "there are chargeback, more-evidence");
        problem("/scenarios/chargeback", "{\"merchantId\": \"nobody\"}", 422, "PUT /merchants/nobody");
        problem("/scenarios/chargeback", "{\"outcome\": \"Draw\"}", 400, "MerchantWon, BuyerWon or NoFault");
        problem("/scenarios/chargeback", "{\"outcom\": \"x\"}", 400, "outcom is not known");
        problem("/scenarios/chargeback", "{", 400, "cannot be read");
        given().get("/").then().statusCode(200).body(containsString("POST localhost:8090/scenarios/chargeback"));
        given().get("/q/openapi").then().statusCode(200).body(containsString("/scenarios/{name}"));
        given().get("/q/health").then().statusCode(200);
    }

    private static void problem(String path, String body, int status, String detail) {
        given().contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
    }

    private static Instant now() {
        return Instant.parse(Simulator.get("/clock").path("now").asText());
    }

    private AmazonPayResponse call(String algorithm, String path) throws Exception {
        return client(algorithm).callAPI(URI.create(Simulator.base() + path), "GET", Map.of(), "", Map.of());
    }

    private AmazonPayResponse post(String path, String body, Map<String, String> headers) throws Exception {
        return send("POST", path, body, headers);
    }

    private AmazonPayResponse send(String method, String path, String body, Map<String, String> headers)
            throws Exception {
        return client("AMZN-PAY-RSASSA-PSS-V2")
                .callAPI(URI.create(Simulator.base() + path), method, Map.of(), body, headers);
    }

    private AmazonPayClient client(String algorithm) throws Exception {
        return new AmazonPayClient(new PayConfiguration()
                .setRegion(Region.EU)
                .setEnvironment(Environment.LIVE)
                .setPublicKeyId(merchant.publicKeyId())
                .setPrivateKey(merchant.privateKey())
                .setAlgorithm(algorithm));
    }
}
