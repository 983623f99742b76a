package dev.rejoinder.simulator;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.amazonpay.Account;
import dev.rejoinder.amazonpay.AmazonPay;
import dev.rejoinder.amazonpay.AmazonPayOverSdk;
import dev.rejoinder.amazonpay.Region;
import dev.rejoinder.amazonpay.Stage;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;

/** The simulator's front door, for tests. */
final class Simulator {

    private Simulator() {}

    /** An account and what belongs to it. */
    record Merchant(String id, String publicKeyId, PrivateKey privateKey, String topicArn) {

        AmazonPay client() {
            return client(Stage.LIVE);
        }

        AmazonPay client(Stage stage) {
            return new AmazonPayOverSdk(
                    new Account(Region.EU, stage, publicKeyId, privateKey), base(), Clock.systemUTC());
        }
    }

    static URI base() {
        return URI.create("http://127.0.0.1:" + RestAssured.port);
    }

    static String newId() {
        return "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    static Merchant merchant(Receiver receiver) {
        return merchant("{\"ipnUrl\": \"" + receiver.url() + "\"}");
    }

    static Merchant merchant(String body) {
        String id = newId();
        JsonNode opened = put("/merchants/" + id, body);
        return new Merchant(
                id,
                opened.path("publicKeyId").asText(),
                privateKey(opened.path("privateKey").asText()),
                opened.path("topicArn").asText());
    }

    static PrivateKey privateKey(String pem) {
        try {
            byte[] bytes = Base64.getDecoder()
                    .decode(pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param options without the merchant's id, for instance {@code "outcome": "BuyerWon"}; may be empty */
    static JsonNode play(String name, Merchant merchant, String options) {
        String body = "{\"merchantId\": \"" + merchant.id() + "\"" + (options.isEmpty() ? "" : ", " + options) + "}";
        return json(given().contentType(ContentType.JSON)
                .body(body)
                .post("/scenarios/" + name)
                .then()
                .statusCode(201));
    }

    static JsonNode scenario(JsonNode begun) {
        return get("/scenarios/" + begun.path("id").asText());
    }

    /** The truth about a claim. */
    static JsonNode claim(String id) {
        return get("/claims/" + id);
    }

    static void advance(String duration) {
        put("/clock", "{\"advance\": \"" + duration + "\"}");
    }

    static JsonNode get(String path) {
        return json(given().get(path).then().statusCode(200));
    }

    static JsonNode put(String path, String body) {
        return json(given().contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then()
                .statusCode(200));
    }

    private static JsonNode json(ValidatableResponse response) {
        try {
            return Receiver.JSON.readTree(response.extract().asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
