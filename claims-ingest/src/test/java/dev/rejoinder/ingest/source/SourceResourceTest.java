package dev.rejoinder.ingest.source;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class SourceResourceTest {

    private Merchant merchant;

    @BeforeEach
    void register() {
        merchant = Merchant.registered();
    }

    @Test
    void showsFingerprintsAndNeverSecrets() {
        String answer = merchant.sources()
                .then()
                .statusCode(200)
                .body("webhookSecrets.fingerprint", hasSize(1))
                .body("snsTopics.arn", contains(Merchant.TOPIC))
                .body("snsTopics[0].subscription", equalTo("UNKNOWN"))
                .extract()
                .asString();

        assertThat(answer).doesNotContain(Merchant.SECRET.substring("whsec_".length()));
    }

    @Test
    void leavesAsItIsWhatIsNotSaid() {
        merchant.put(Map.of("snsTopicArns", List.of())).then().statusCode(200);

        merchant.sources().then().body("webhookSecrets", hasSize(1)).body("snsTopics", hasSize(0));
    }

    @Test
    void namesEveryWrongEntry() {
        List<String> secrets = List.of("whsec_c2hvcnQ=", "secret", Merchant.SECRET);

        merchant.put(Map.of("webhookSecrets", secrets, "snsTopicArns", List.of("arn:aws:sqs:eu-west-1:1:q")))
                .then()
                .statusCode(422)
                .body(
                        "errors.field",
                        containsInAnyOrder(
                                "webhookSecrets", "webhookSecrets[0]", "webhookSecrets[1]", "snsTopicArns[0]"))
                .body("detail", containsString("24 to 64 bytes"));
    }

    @Test
    void showsTheAmazonPayKeyWithoutItsPrivateHalf() {
        merchant.putAmazonKey(Merchant.AMAZON_KEY).then().statusCode(200);

        String answer = merchant.sources()
                .then()
                .body("amazonPay.region", equalTo("EU"))
                .body("amazonPay.stage", equalTo("LIVE"))
                .body("amazonPay.publicKeyId", equalTo("LIVE-TESTKEY1"))
                .body("amazonPay.trouble", nullValue())
                .body("webhookSecrets", hasSize(1))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("PRIVATE KEY");

        given().auth()
                .oauth2(Tokens.merchant(merchant.id()))
                .delete("/merchants/{id}/sources/amazon-pay", merchant.id())
                .then()
                .statusCode(200)
                .body("amazonPay", nullValue());
        given().auth()
                .oauth2(Tokens.merchant(merchant.id()))
                .delete("/merchants/{id}/sources/amazon-pay", merchant.id())
                .then()
                .statusCode(404);
    }

    @Test
    void keepsWhoChangedWhatAndNoSecret() {
        merchant.put(Map.of("snsTopicArns", List.of())).then().statusCode(200);
        merchant.put(Map.of("snsTopicArns", List.of())).then().statusCode(200);
        merchant.putAmazonKey(Merchant.AMAZON_KEY).then().statusCode(200);

        String answer = given().auth()
                .oauth2(Tokens.auditor())
                .get("/merchants/{id}/sources/changes", merchant.id())
                .then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.what", hasItem(containsString("Amazon Pay key from none to LIVE-TESTKEY1 (EU, LIVE")))
                .body("items.what", hasItem("SNS topics from " + Merchant.TOPIC + " to none"))
                .body("items[0].by", not(emptyOrNullString()))
                .extract()
                .asString();
        assertThat(answer).doesNotContain("PRIVATE", Merchant.SECRET.substring("whsec_".length()));
        given().auth()
                .oauth2(Tokens.merchant("someone-else"))
                .get("/merchants/{id}/sources/changes", merchant.id())
                .then()
                .statusCode(404);
    }

    @Test
    void saysWhatIsWrongWithAnAmazonPayKey() {
        merchant.putAmazonKey("-----BEGIN RSA PRIVATE KEY-----")
                .then()
                .statusCode(422)
                .body("detail", containsString("openssl pkcs8 -topk8"));
        merchant.putAmazonKey(Merchant.pem(1024))
                .then()
                .statusCode(422)
                .body("detail", containsString("at least 2048 bits"));
        merchant.put(Map.of(
                        "amazonPay",
                        Map.of("stage", "LIVE", "publicKeyId", "SANDBOX-TESTKEY1", "privateKey", Merchant.AMAZON_KEY)))
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("amazonPay.region", "amazonPay.publicKeyId"));
    }

    @Test
    void showsNoMerchantToAnother() {
        String other = Tokens.merchant("someone-else");
        given().auth()
                .oauth2(other)
                .get("/merchants/{id}/sources", merchant.id())
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(other)
                .contentType(ContentType.JSON)
                .body(Map.of())
                .put("/merchants/{id}/sources", merchant.id())
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.ops())
                .get("/merchants/{id}/sources", merchant.id())
                .then()
                .statusCode(200);
        given().get("/merchants/{id}/sources", merchant.id()).then().statusCode(401);
    }
}
