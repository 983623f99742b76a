package dev.rejoinder.evidence.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.DisputeCase;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.evidence.file.Hostile;
import dev.rejoinder.testing.AmazonPayHost;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shopper claims from Amazon first, and then from the bank. */
@QuarkusTest
@WithTestResource(Backends.class)
class ClaimBecomesChargebackTest {

    @Inject
    Topics topics;

    @Inject
    SettableClock clock;

    /** Set by the test resource. */
    AmazonPayHost amazonPay;

    private final Shop shop = new Shop();
    private final Claims atAmazon = new Claims(shop).kind(ClaimKind.A_TO_Z);
    private final Claims atTheBank = Claims.withDisputeId(shop);
    private DisputeCase guarantee;
    private DisputeCase chargeback;

    @BeforeEach
    void claim() {
        guarantee = new DisputeCase(shop, atAmazon, "answer", topics, clock, amazonPay);
        chargeback = guarantee.followedBy(atTheBank, "answer");
        guarantee.ready();
    }

    @Test
    void isAnsweredWithWhatWasGivenForTheClaim() throws IOException {
        give(atAmazon, "CORRESPONDENCE", Hostile.pdf(2));
        give(atAmazon, "PRODUCT_DESCRIPTION", Hostile.png());
        guarantee.order("{\"channel\": \"HANDED_OVER\"}").statusCode(200);
        becomeChargeback();
        chargeback
                .rounds()
                .body("earlier", hasSize(1))
                .body("earlier[0].disputeId", equalTo(atAmazon.id().toString()))
                .body("earlier[0].kind", equalTo("A_TO_Z"))
                .body("earlier[0].outcome", equalTo("NO_FAULT"))
                .body("earlier[0].channel", equalTo("HANDED_OVER"))
                .body("earlier[0].files", equalTo(2));
        give(atTheBank, "PRODUCT_DESCRIPTION", Hostile.png());
        chargeback.rounds().body("earlier[0].files", equalTo(1));

        reuse(atAmazon);
        reuse(atAmazon);

        shop.get(path(atTheBank)).body("items.kind", contains("PRODUCT_DESCRIPTION", "CORRESPONDENCE"));
        chargeback.rounds().body("earlier[0].files", equalTo(0)).body("earlier[0].round", equalTo(1));
        chargeback
                .timeline()
                .body("items.findAll { it.what == 'EVIDENCE_REUSED' }.detail", contains(atAmazon.id() + ": 1 files"));
        chargeback.order("{\"channel\": \"AMAZON_API\"}").statusCode(200);
        chargeback.awaitRound("DONE");
        JsonPath sent = JsonPath.from(chargeback.books().contests().get(0).text());
        assertThat(sent.getList("merchantEvidences.findAll { it.fileId != null }.evidenceType", String.class))
                .containsExactlyInAnyOrder("Other", "ProductDescription", "Other");
    }

    @Test
    void takesNothingOverFromAnotherOrder() throws IOException {
        becomeChargeback();
        chargeback.rounds().body("earlier", empty());
        Shop other = new Shop();
        Claims elsewhere = new Claims(other).kind(ClaimKind.A_TO_Z);
        new DisputeCase(other, elsewhere, "answer", topics, clock, amazonPay).told();

        shop.post(path(atTheBank) + "/reuse", null, "{\"from\": \"%s\"}".formatted(elsewhere.id()))
                .statusCode(422)
                .body("errors[0].field", equalTo("from"));
        shop.post(path(atTheBank) + "/reuse", null, "{}").statusCode(422);
        other.post(path(atTheBank) + "/reuse", null, "{\"from\": \"%s\"}".formatted(elsewhere.id()))
                .statusCode(404);
    }

    @Test
    void isNotRefundedOnceMoreUnseen() {
        DisputeCase refunded = guarantee.followedBy(atAmazon, "refund");
        refunded.order("{}").statusCode(200);
        refunded.awaitState("REFUNDED");
        becomeChargeback();

        DisputeCase again = chargeback.followedBy(atTheBank, "refund");
        shop.get(again.path() + "/preview")
                .body("risks.risk", contains("ALREADY_REFUNDED", "CHARGEBACK"))
                .body("possible", equalTo(false));
        again.order("{\"accepting\": [\"CHARGEBACK\"], \"amount\": {\"value\": \"10.00\", \"currency\": \"EUR\"}}")
                .statusCode(422);
        again.order("{}").statusCode(409).body("detail", containsString("given back already"));
        again.timeline().body("items.what", hasItem("CLAIM_REPORTED"));
        assertThat(chargeback.books().refunded()).isEqualByComparingTo("129.90");
    }

    private void becomeChargeback() {
        topics.write(atAmazon.resolved(2, ClaimOutcome.NO_FAULT));
        await().untilAsserted(() -> guarantee.now().body("state", equalTo("CLOSED")));
        topics.write(atTheBank.reported());
        await().untilAsserted(chargeback::now);
    }

    private void give(Claims claim, String kind, byte[] file) {
        shop.request()
                .multiPart("file", kind.equals("CORRESPONDENCE") ? "thread.pdf" : "page.png", file)
                .multiPart("kind", kind)
                .multiPart("description", "What was written")
                .post(path(claim))
                .then()
                .statusCode(200);
    }

    private void reuse(Claims from) {
        shop.post(path(atTheBank) + "/reuse", null, "{\"from\": \"%s\"}".formatted(from.id()))
                .statusCode(200)
                .body("items", hasSize(2));
    }

    private static String path(Claims claim) {
        return "/disputes/" + claim.id() + "/evidence";
    }
}
