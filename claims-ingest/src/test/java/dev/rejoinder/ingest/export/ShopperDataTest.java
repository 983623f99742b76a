package dev.rejoinder.ingest.export;

import static dev.rejoinder.ingest.Webhooks.closed;
import static dev.rejoinder.ingest.Webhooks.opened;
import static dev.rejoinder.ingest.Webhooks.orderReference;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rejoinder.ingest.Claims;
import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class ShopperDataTest {

    @Inject
    Claims claims;

    private final String email = "zoe." + UUID.randomUUID() + "@shopper.example";
    private final String reference = orderReference();
    private Merchant merchant;

    @BeforeEach
    void register() {
        merchant = Merchant.registered();
    }

    @Test
    void tellsWhatNoticesToldAndWhatWaitsForAPerson() {
        String body = disputed("D-1");
        String claimId = claimOf(body);
        String second = claimOf(disputed("D-2"));
        String doubtful = accept(opened(reference).replace("jana@example.com", email));
        assertThat(claims.settled(merchant, doubtful).getString("state")).isEqualTo("QUARANTINED");
        claimOf(opened(orderReference()));

        String exported = export("?email=" + email)
                .statusCode(200)
                .body("service", equalTo("claims-ingest"))
                .body("claimIds", containsInAnyOrder(claimId, second))
                .body("stored.claims[0].account.shopperEmail.value", equalTo(email))
                .body("stored.notices.id", hasSize(3))
                .body("stored.notices[2].id", equalTo(doubtful))
                .body("stored.notices[0].understood.told.details.shopper.email", equalTo(email))
                .extract()
                .path("stored.notices[0].body");

        assertThat(new String(Base64.getMimeDecoder().decode(exported), UTF_8)).isEqualTo(body);
    }

    @Test
    void tellsOfClaimsThatAreKnownToBeTheShoppersByTheirIds() {
        String claimId = claimOf(closed(reference, "BUYER_WON"));

        export("?email=" + email).body("stored.claims", empty()).body("stored.notices", empty());
        export("?email=" + email + "&claimId=" + claimId)
                .body("stored.claims.id", contains(claimId))
                .body("stored.notices", hasSize(1));
        Merchant other = Merchant.registered();
        given().auth()
                .oauth2(Tokens.merchant(other.id()))
                .get("/merchants/{id}/shopper-data?email=" + email + "&claimId=" + claimId, other.id())
                .then()
                .statusCode(200)
                .body("stored.claims", empty())
                .body("stored.notices", empty());
    }

    @Test
    void isGivenToTheMerchantAloneAndIsOnRecord() {
        export("").statusCode(400);
        export("?email=" + email).statusCode(200);
        given().auth()
                .oauth2(Tokens.merchant("another"))
                .get("/merchants/{id}/shopper-data?email=" + email, merchant.id())
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.auditor())
                .get("/merchants/{id}/shopper-data?email=" + email, merchant.id())
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.auditor())
                .get("/merchants/{id}/shopper-exports", merchant.id())
                .then()
                .body("items", hasSize(1))
                .body("items[0].askedBy", containsString(merchant.id()));
    }

    private ValidatableResponse export(String query) {
        return given().auth()
                .oauth2(Tokens.merchant(merchant.id()))
                .get("/merchants/{id}/shopper-data" + query, merchant.id())
                .then();
    }

    private String disputed(String disputeId) {
        return opened(reference)
                .replace("jana@example.com", email)
                .replace("\"reason\"", "\"disputeId\": \"" + disputeId + email.hashCode() + "\", \"reason\"");
    }

    private String accept(String body) {
        return merchant.webhook(body).then().statusCode(202).extract().path("noticeId");
    }

    private String claimOf(String body) {
        return claims.settled(merchant, accept(body)).getString("claimId");
    }
}
