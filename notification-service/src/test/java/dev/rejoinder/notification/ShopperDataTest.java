package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ShopperDataTest extends MailTest {

    @Test
    void tellsEveryMailAboutTheShoppersDisputes() {
        profile();
        Case dispute = new Case(merchantId);
        open(dispute);
        Case other = new Case(merchantId);
        open(other);
        awaitStatus(dispute, "SENT", "SENT");
        awaitStatus(other, "SENT", "SENT");

        export(Tokens.merchant(merchantId), "?email=" + dispute.shopperEmail)
                .statusCode(200)
                .body("service", equalTo("notification-service"))
                .body("claimIds", contains(dispute.id.toString()))
                .body("stored.emails.audience", containsInAnyOrder("MERCHANT", "SHOPPER"))
                .body("stored.emails.find { it.audience == 'SHOPPER' }.recipient", equalTo(dispute.shopperEmail))
                .body("stored.emails.find { it.audience == 'MERCHANT' }.html", containsString(dispute.comment));
        export(Tokens.merchant(merchantId), "?email=nobody@example.com&claimId=" + other.id)
                .body("stored.emails", hasSize(2));
        given().auth()
                .oauth2(Tokens.merchant("another"))
                .get("/merchants/another/shopper-data?email=x@example.com&claimId=" + other.id)
                .then()
                .statusCode(200)
                .body("stored.emails", empty());
    }

    @Test
    void isGivenToTheMerchantAloneAndIsOnRecord() {
        String query = "?email=" + UUID.randomUUID() + "@example.com";
        export(Tokens.merchant("another"), query).statusCode(404);
        export(Tokens.auditor(), query).statusCode(403);
        export(Tokens.ops(), "").statusCode(400);
        export(Tokens.ops(), query).statusCode(200).body("stored.emails", empty());
        given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .get("/merchants/{m}/shopper-exports", merchantId)
                .then()
                .body("items.askedBy", contains("ops@rejoinder.local"));
    }

    private ValidatableResponse export(String token, String query) {
        return given().auth()
                .oauth2(token)
                .get("/merchants/{m}/shopper-data" + query, merchantId)
                .then();
    }
}
