package dev.rejoinder.evidence.version;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.Tokens;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class PacketVersionTest {

    @Inject
    Topics topics;

    @Inject
    SettableClock clock;

    private final Shop shop = new Shop();
    private final Claims claim = new Claims(
                    shop, new ClaimReferences(shop.amazonOrderReference(), shop.chargeId(), shop.disputeId(), null))
            .reason(FilingReason.PRODUCT_NOT_RECEIVED);

    @BeforeEach
    void tell() {
        claim.deadline(Deadline.told(clock.instant().plus(Duration.ofDays(9)), Deadline.Source.AMAZON_API));
        shop.putOrder();
        topics.write(claim.reported());
        await().untilAsserted(() -> shop.get("/disputes/" + claim.id()).body("state", equalTo("GATHERING")));
    }

    @Test
    void saysWhatHasChanged() {
        List<Integer> first = versions().extract().path("versions.version");
        shop.putShipment("S-1", Shop.delivered()).statusCode(200);

        versions().body("versions", hasSize(first.size() + 1));
        diff("").body("changes.path", hasItems("shipments[S-1]", "has", "lacks"))
                .body("changes.find { it.path == 'shipments[S-1]' }.before", nullValue())
                .body("changes.find { it.path == 'shipments[S-1]' }.after.signedBy", equalTo("Vogt"))
                .body("changes.path", not(hasItems("version", "assembledAt", "claim")));

        shop.putShipment("S-1", Shop.delivered().replace("neighbour", "doorman"))
                .statusCode(200);

        diff("").body("changes.path", hasItem("shipments[S-1].deliveredTo"))
                .body("changes.find { it.path.endsWith('deliveredTo') }.before", equalTo("neighbour"))
                .body("changes.find { it.path.endsWith('deliveredTo') }.after", equalTo("doorman"));
        int last = first.get(0) + 2;
        diff("?from=" + last + "&to=" + last).body("changes", empty());
    }

    @Test
    void handsOutAnOlderVersionAsItWas() {
        String before = packet("application/json", null).asString();
        byte[] pdf = packet("application/pdf", null).asByteArray();
        int version = versions().extract().path("versions[0].version");
        shop.putShipment("S-1", Shop.delivered()).statusCode(200);

        assertThat(packet("application/json", null).asString()).isNotEqualTo(before);
        assertThat(packet("application/json", version).asString()).isEqualTo(before);
        assertThat(packet("application/pdf", version).asByteArray()).isEqualTo(pdf);
        versions().body("versions[1].version", equalTo(version));
        shop.get(path() + "?version=99").statusCode(404);
        shop.get(path() + "/diff?from=98&to=99").statusCode(404);
    }

    @Test
    void namesTheHashOfTheVeryContent() {
        String sha256 =
                packet("application/json", null).path("manifest.parts.find { it.name == 'content.json' }.sha256");

        versions().body("versions[0].sha256", equalTo(sha256));
    }

    @Test
    void hidesWhoTheShopperIsFromAuditors() {
        shop.putShipment("S-1", Shop.delivered()).statusCode(200);

        given().auth()
                .oauth2(Tokens.auditor())
                .get(path() + "/diff")
                .then()
                .statusCode(200)
                .body("changes.find { it.path == 'shipments[S-1]' }.after.signedBy", equalTo("***"));
    }

    @Test
    void isNobodyElsesBusiness() {
        new Shop().get(path() + "/versions").statusCode(404);
        new Shop().get(path() + "/diff").statusCode(404);
        new Shop().get(path() + "?version=1").statusCode(404);
    }

    private ValidatableResponse versions() {
        return shop.get(path() + "/versions").statusCode(200);
    }

    private ValidatableResponse diff(String which) {
        return shop.get(path() + "/diff" + which).statusCode(200);
    }

    private Response packet(String type, Integer version) {
        return shop.request().accept(type).get(path() + (version == null ? "" : "?version=" + version));
    }

    private String path() {
        return "/disputes/" + claim.id() + "/packet";
    }
}
