package dev.rejoinder.evidence;

import static io.restassured.RestAssured.given;

import dev.rejoinder.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.UUID;

/** A merchant's backend, as a test plays it: its own merchant, order numbers and references. */
public class Shop {

    private static final String AMAZON_KEY = pem();

    private final String merchantId = "shop-" + UUID.randomUUID().toString().substring(0, 8);
    private final String orderId = "R-" + UUID.randomUUID().toString().substring(0, 8);
    private final String reference = "P02-" + digits() + "-" + digits();

    public String merchantId() {
        return merchantId;
    }

    public String orderId() {
        return orderId;
    }

    public String amazonOrderReference() {
        return reference;
    }

    public String chargeId() {
        return reference + "-C000001";
    }

    public String disputeId() {
        return reference + "-B000001";
    }

    public String order() {
        return order(reference, chargeId());
    }

    public String order(String amazonOrderReference, String chargeId) {
        return """
                {"amazonOrderReference": "%s", "chargeId": "%s", "placedAt": "2026-11-02T09:30:00Z",
                 "productType": "PHYSICAL", "total": {"value": "129.90", "currency": "EUR"},
                 "items": [{"sku": "K-11", "title": "Kettle", "quantity": 1, "price": {"value": "129.90", "currency": "EUR"}}],
                 "shopper": {"name": "Jana Vogt", "email": "jana@example.com", "language": "de"},
                 "deliveryAddress": {"name": "Jana Vogt", "line1": "Hauptstr. 5", "postalCode": "10115", "city": "Berlin",
                                     "country": "DE"},
                 "policyVersion": "2026-03"}
                """
                .formatted(amazonOrderReference, chargeId);
    }

    public static String delivered() {
        return """
                {"carrier": "DHL", "trackingNumber": "00340433836442636597", "shippedAt": "2026-11-03T15:00:00Z",
                 "promisedBy": "2026-11-06T20:00:00Z", "deliveredAt": "2026-11-05T11:12:00Z", "deliveredTo": "neighbour",
                 "signedBy": "Vogt", "scans": [{"at": "2026-11-05T06:02:00Z", "place": "Berlin", "description": "In delivery"}]}
                """;
    }

    public String ordersPath() {
        return "/merchants/" + merchantId + "/orders";
    }

    public String orderPath() {
        return ordersPath() + "/" + orderId;
    }

    /** A key of this merchant's own, as Seller Central makes them. */
    public void putAmazonKey() {
        String body =
                "{\"region\": \"EU\", \"stage\": \"LIVE\", \"publicKeyId\": \"LIVE-AHKXLVKGVKHBHWJX\", \"privateKey\": \"%s\"}"
                        .formatted(AMAZON_KEY.replace("\n", "\\n"));
        put("/merchants/" + merchantId + "/amazon-pay-key", body).statusCode(200);
    }

    public ValidatableResponse putOrder() {
        return put(orderPath(), order()).statusCode(200);
    }

    public ValidatableResponse putShipment(String shipmentId, String shipment) {
        return put(orderPath() + "/shipments/" + shipmentId, shipment);
    }

    public ValidatableResponse put(String path, String body) {
        return request().contentType("application/json").body(body).put(path).then();
    }

    /**
     * @param ifMatch the ETag that was looked at; null for none
     * @param body JSON; empty for none
     */
    public ValidatableResponse post(String path, String ifMatch, String body) {
        return post(path, ifMatch, null, body);
    }

    /** @param key the Idempotency-Key; null for none */
    public ValidatableResponse post(String path, String ifMatch, String key, String body) {
        RequestSpecification request = request();
        if (!body.isEmpty()) {
            request.contentType("application/json").body(body);
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.post(path).then();
    }

    public ValidatableResponse get(String path) {
        return request().get(path).then();
    }

    public RequestSpecification request() {
        return given().auth().oauth2(Tokens.merchant(merchantId));
    }

    private static String digits() {
        return "%07d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 10_000_000));
    }

    private static String pem() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            String base64 = Base64.getMimeEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
                    .replace("\r", "");
            return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }
}
