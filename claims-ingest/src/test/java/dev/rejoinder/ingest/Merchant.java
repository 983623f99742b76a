package dev.rejoinder.ingest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A merchant's backend, as a test needs it: registers its sources, signs and posts notices, and looks at them. */
public final class Merchant {

    private static final byte[] KEY = "a merchant's webhook key".getBytes(UTF_8);

    public static final String SECRET = secret(KEY);
    public static final String TOPIC = "arn:aws:sns:eu-west-1:598607868003:A3BXB0YN3XH17HA2K7NDRCTOTPW9";

    public static final String AMAZON_KEY = pem(2048);

    private final String id = "m-" + UUID.randomUUID();

    public static Merchant registered() {
        Merchant merchant = new Merchant();
        merchant.put(Map.of("webhookSecrets", new String[] {SECRET}, "snsTopicArns", new String[] {TOPIC}))
                .then()
                .statusCode(200);
        return merchant;
    }

    /** One who has given us a key for asking Amazon Pay. */
    public static Merchant withAmazonKey() {
        Merchant merchant = registered();
        merchant.putAmazonKey(AMAZON_KEY).then().statusCode(200);
        return merchant;
    }

    public Response putAmazonKey(String privateKey) {
        return put(Map.of(
                "amazonPay",
                Map.of("region", "EU", "stage", "LIVE", "publicKeyId", "LIVE-TESTKEY1", "privateKey", privateKey)));
    }

    public static Merchant unknown() {
        return new Merchant();
    }

    public static String pem(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(key)
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String secret(byte[] key) {
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }

    public String id() {
        return id;
    }

    public Response put(Map<String, ?> sources) {
        return given().auth()
                .oauth2(Tokens.merchant(id))
                .contentType(ContentType.JSON)
                .body(sources)
                .put("/merchants/{id}/sources", id);
    }

    public Response sources() {
        return given().auth().oauth2(Tokens.merchant(id)).get("/merchants/{id}/sources", id);
    }

    public Response webhook(String body) {
        return webhook("msg-" + UUID.randomUUID(), body);
    }

    public Response webhook(String webhookId, String body) {
        return webhook(webhookId, Clock.systemUTC().instant().getEpochSecond(), body);
    }

    public Response webhook(String webhookId, long timestamp, String body) {
        return webhook(webhookId, timestamp, signature(KEY, webhookId, timestamp, body), body);
    }

    public Response webhook(String webhookId, long timestamp, String signature, String body) {
        return given().contentType("application/json")
                .header("webhook-id", webhookId)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", signature)
                .body(body.getBytes(UTF_8))
                .post("/webhooks/{id}", id);
    }

    /** Without telling the length first. */
    public HttpResponse<String> webhookInPieces(String webhookId, String signed, InputStream body)
            throws IOException, InterruptedException {
        long timestamp = Clock.systemUTC().instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/webhooks/" + id))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .header("webhook-id", webhookId)
                .header("webhook-timestamp", String.valueOf(timestamp))
                .header("webhook-signature", signature(KEY, webhookId, timestamp, signed))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    public static String signature(byte[] key, String webhookId, long timestamp, String body) {
        return signature(key, webhookId, timestamp, body.getBytes(UTF_8));
    }

    public static String signature(byte[] key, String webhookId, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((webhookId + "." + timestamp + ".").getBytes(UTF_8));
            byte[] hash = mac.doFinal(body);
            return "v1," + Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Response ipn(String envelope) {
        return given().contentType("text/plain; charset=UTF-8")
                .body(envelope.getBytes(UTF_8))
                .post("/ipn/{id}", id);
    }

    public Response form(String idempotencyKey, String body) {
        return json(body).header("Idempotency-Key", idempotencyKey).post("/merchants/{id}/claims", id);
    }

    public Response form(String body) {
        return json(body).post("/merchants/{id}/claims", id);
    }

    public Response complete(String noticeId, String body) {
        return json(body).post("/notices/{id}/completion", noticeId);
    }

    private RequestSpecification json(String body) {
        return given().auth()
                .oauth2(Tokens.merchant(id))
                .contentType("application/json")
                .body(body.getBytes(UTF_8));
    }

    public Response notice(String noticeId) {
        return given().auth().oauth2(Tokens.merchant(id)).get("/notices/{id}", noticeId);
    }

    /** As it came. */
    public byte[] body(String noticeId) {
        return given().auth()
                .oauth2(Tokens.ops())
                .get("/notices/{id}/body", noticeId)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    public Response notices() {
        return given().auth().oauth2(Tokens.merchant(id)).get("/notices");
    }

    public long countOfNotices() {
        return given().auth()
                .oauth2(Tokens.merchant(id))
                .get("/notices/count")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("count");
    }
}
