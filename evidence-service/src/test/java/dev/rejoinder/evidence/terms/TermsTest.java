package dev.rejoinder.evidence.terms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.evidence.file.Hostile;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shop's order was placed on 2 November 2026. */
@QuarkusTest
@WithTestResource(Backends.class)
class TermsTest {

    private static final byte[] PDF = Hostile.pdf(1);

    @Inject
    Topics topics;

    @Inject
    SettableClock clock;

    private final Shop shop = new Shop();
    private final Claims claim =
            new Claims(shop, new ClaimReferences(shop.amazonOrderReference(), shop.chargeId(), shop.disputeId(), null));

    @Test
    void ofTheDayOfTheOrderAreInThePacket() {
        put("2026-01", "2026-01-01T00:00:00Z", Hostile.png()).statusCode(200);
        put("2026-09", "2026-09-01T00:00:00Z", PDF).statusCode(200);
        put("2026-12", "2026-12-01T00:00:00Z", Hostile.pdf(2)).statusCode(200);

        tell(FilingReason.CREDIT_NOT_PROCESSED, withoutVersion());

        packet().body("content.items", hasSize(1))
                .body("content.items[0].kind", equalTo("REFUND_POLICY"))
                .body("content.items[0].description", equalTo("2026-09"))
                .body("content.items[0].originAt", equalTo("2026-09-01T00:00:00Z"))
                .body("content.has", hasItem("REFUND_POLICY"))
                .body("manifest.parts.name", hasItem(containsString("refund-policy.pdf")));
    }

    @Test
    void thatTheOrderNamesGoBeforeThoseOfTheDay() {
        put("2026-09", "2026-09-01T00:00:00Z", PDF).statusCode(200);
        put("2026-03", "2026-03-01T00:00:00Z", Hostile.png()).statusCode(200);

        tell(FilingReason.CREDIT_NOT_PROCESSED, shop.order());

        packet().body("content.items.description", equalTo(List.of("2026-03")));
    }

    @Test
    void thatComeLaterReachTheDisputesThatWait() {
        tell(FilingReason.SUBSCRIPTION_CANCELLED, withoutVersion());
        packet().body("content.lacks", hasItem("CANCELLATION_POLICY"));

        put("2026-09", "2026-09-01T00:00:00Z", PDF).statusCode(200);
        put("2027-01", "2027-01-01T00:00:00Z", Hostile.png()).statusCode(200);

        packet().body("content.lacks", not(hasItem("CANCELLATION_POLICY")))
                .body("content.items.description", equalTo(List.of("2026-09")));
        shop.get(dispute() + "/timeline")
                .body("items.findAll { it.what == 'TERMS_STORED' }.detail", equalTo(List.of("2026-09")));
    }

    @Test
    void areLeftOutWhereNobodyAsksForThem() {
        put("2026-09", "2026-09-01T00:00:00Z", PDF).statusCode(200);

        tell(FilingReason.OVERCHARGED, withoutVersion());

        assertThat(packet().extract().jsonPath().getList("content.items")).isNullOrEmpty();
    }

    @Test
    void stayAsTheyWere() {
        put("2026-09", "2026-09-01T00:00:00Z", PDF).statusCode(200);
        put("2026-09", "2026-09-01T00:00:00Z", PDF).statusCode(200);

        put("2026-09", "2026-09-01T00:00:00Z", Hostile.png())
                .statusCode(409)
                .body("detail", containsString("version of their own"));
        put("2026-09", "2026-10-01T00:00:00Z", PDF).statusCode(409);

        shop.get(path()).body("terms", hasSize(1)).body("terms[0].version", equalTo("2026-09"));
        shop.get(path() + "/2026-09").statusCode(200).contentType("application/pdf");
    }

    @Test
    void areRefusedWithTheReason() {
        put("v", "yesterday", PDF).statusCode(422).body("errors[0].field", equalTo("validFrom"));
        put("v", "2026-09-01T00:00:00Z", "<html>".getBytes(UTF_8))
                .statusCode(422)
                .body("errors[0].field", equalTo("body"));
        put("v", "2026-09-01T00:00:00Z", new byte[6 * 1024 * 1024]).statusCode(413);
        shop.get(path() + "/v").statusCode(404);
        new Shop().get(path()).statusCode(404);
    }

    private String withoutVersion() {
        return shop.order().replace(",\n \"policyVersion\": \"2026-03\"", "");
    }

    private void tell(FilingReason reason, String order) {
        claim.reason(reason)
                .deadline(Deadline.told(clock.instant().plus(Duration.ofDays(9)), Deadline.Source.AMAZON_API));
        shop.put(shop.orderPath(), order).statusCode(200);
        topics.write(claim.reported());
        await().untilAsserted(() -> shop.get(dispute()).statusCode(200));
    }

    private ValidatableResponse put(String version, String validFrom, byte[] file) {
        String type = file[0] == '%' ? "application/pdf" : "image/png";
        return shop.request()
                .contentType(type)
                .queryParam("validFrom", validFrom)
                .body(file)
                .put(path() + "/" + version)
                .then();
    }

    private ValidatableResponse packet() {
        return shop.get(dispute() + "/packet").statusCode(200);
    }

    private String dispute() {
        return "/disputes/" + claim.id();
    }

    private String path() {
        return "/merchants/" + shop.merchantId() + "/terms";
    }
}
