package dev.rejoinder.evidence.dispute;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.DisputeClosed;
import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.DisputeOpened;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.DisputeUpdated;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.Tokens;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class DisputeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Topics topics;

    @Inject
    SettableClock clock;

    private final Shop shop = new Shop();
    private final Claims claim = new Claims(shop);

    @BeforeEach
    void beginAtTheStart() {
        clock.set(SettableClock.START);
    }

    @Test
    void answersAClaimAboutAKnownOrderWithACompletePacket() {
        shop.putOrder();
        shop.putShipment("1", Shop.delivered()).statusCode(200);

        UUID noticeId = UUID.randomUUID();
        topics.write(claim.reported(), noticeId);

        dispute("NEEDS_DECISION")
                .body("id", equalTo(claim.id().toString()))
                .body("merchantId", equalTo(shop.merchantId()))
                .body("version", equalTo(1))
                .body("outcome", nullValue())
                .body("kind", equalTo("CHARGEBACK"))
                .body("reason", equalTo("ProductNotReceived"))
                .body("amount.value", equalTo("129.90"))
                .body("filedAt", equalTo("2026-11-20T08:00:00Z"))
                .body("respondBy", equalTo("2026-11-27T08:00:00Z"))
                .body("deadline.source", equalTo("MERCHANT"))
                .body("lacksDetails", equalTo(false))
                .body("comment", equalTo("It never came"))
                .body("references.chargeId", equalTo(shop.chargeId()))
                .body("shopper.email", equalTo("jana@example.com"))
                .body("order.orderId", equalTo(shop.orderId()))
                .body("order.items[0].title", equalTo("Kettle"))
                .body("packet.has", hasItem("TRACKING_NUMBER"))
                .body("packet.lacks", hasSize(0));
        await().untilAsserted(() -> assertThat(
                        topics.traces(DisputeFact.TOPIC, claim.reported().key()))
                .isNotEmpty()
                .containsOnly(noticeId));
    }

    @Test
    void completesADisputeWhenItsOrderAndDeliveryComeLater() {
        topics.write(claim.reported());
        dispute("GATHERING")
                .body("order", nullValue())
                .body("shopper.email", equalTo("claimed@example.com"))
                .body("packet.lacks", hasItem("ORDER_RECORD"));

        shop.putOrder();
        dispute("GATHERING")
                .body("version", equalTo(2))
                .body("order.orderId", equalTo(shop.orderId()))
                .body("packet.lacks", hasItem("TRACKING_NUMBER"))
                .body("packet.lacks", not(hasItem("ORDER_RECORD")));

        shop.putShipment("1", Shop.delivered()).statusCode(200);
        dispute("NEEDS_DECISION").body("version", equalTo(3)).body("packet.lacks", hasSize(0));

        List<DisputeFact> facts = facts(3);
        assertThat(facts.get(0)).isInstanceOf(DisputeOpened.class);
        assertThat(facts.get(2)).isInstanceOf(DisputeUpdated.class);
        assertThat(facts).extracting(DisputeFact::disputeVersion).containsExactly(1L, 2L, 3L);
        assertThat(facts.get(2).summary().orderId()).isEqualTo(shop.orderId());
        assertThat(facts.get(2).summary().state()).isEqualTo(DisputeState.NEEDS_DECISION);
    }

    @Test
    void addsARuleDeadlineWhereNobodyToldOne() {
        topics.write(claim.deadline(null).reported());

        dispute("GATHERING")
                .body("respondBy", equalTo("2026-11-27T08:00:00Z"))
                .body("deadline.source", equalTo("RULE"))
                .body("deadline.rule", equalTo("chargeback-7-calendar-days"));
    }

    @Test
    void saysNothingTwiceWhenAFactIsRepeated() {
        topics.write(claim.reported());
        topics.write(claim.reported());
        topics.write(claim.amount("20.00").updated(2));

        dispute("GATHERING", 2).body("amount.value", equalTo("20.00"));
        assertThat(facts(2)).hasSize(2);
        get("/timeline").body("items.what", contains("CLAIM_REPORTED", "CLAIM_UPDATED"));
    }

    @Test
    void passesOverFactsOlderThanWhatItKnows() {
        topics.write(claim.amount("30.00").updated(3));
        dispute("GATHERING", 1);
        topics.write(claim.amount("10.00").updated(2));
        topics.write(claim.amount("40.00").updated(4));

        dispute("GATHERING", 2).body("amount.value", equalTo("40.00"));
        assertThat(facts(2))
                .extracting(fact -> fact.summary().amount().value())
                .doesNotContain(new BigDecimal("10.00"));
    }

    @Test
    void tellsNothingAnewWhenTheSameOrderIsStoredAgain() {
        shop.putOrder();
        topics.write(claim.reported());
        dispute("GATHERING", 1);

        shop.putOrder();

        dispute("GATHERING", 1);
        get("/timeline").body("items.what", contains("CLAIM_REPORTED", "ORDER_FOUND"));
    }

    @Test
    void holdsTwoClaimsAboutOneOrderApart() {
        Claims other = new Claims(shop).reason(FilingReason.OVERCHARGED);
        topics.write(claim.reported());
        topics.write(other.reported());
        dispute("GATHERING");
        shop.putOrder();

        dispute("GATHERING", 2).body("packet.lacks", hasItem("TRACKING_NUMBER"));
        shop.get("/disputes/" + other.id()).body("state", equalTo("NEEDS_DECISION"));
        shop.get("/disputes?amazonOrderReference=" + shop.amazonOrderReference())
                .body(
                        "items.id",
                        containsInAnyOrder(claim.id().toString(), other.id().toString()));
    }

    @Test
    void isClosedByWhatAmazonOrTheBankDecided() {
        topics.write(claim.reported());
        topics.write(claim.resolved(2, ClaimOutcome.MERCHANT_WON));

        dispute("CLOSED").body("outcome", equalTo("WON"));
        List<DisputeFact> facts = facts(2);
        assertThat(facts.get(1)).isInstanceOf(DisputeClosed.class);
        assertThat(facts.get(1).summary().outcome()).isEqualTo(DisputeOutcome.WON);

        shop.putOrder();
        get("").body("state", equalTo("CLOSED")).body("order", nullValue());
    }

    @Test
    void isClosedWithoutADecisionWhenItsClaimIsMergedAndSaysIntoWhich() {
        UUID into = UUID.randomUUID();
        topics.write(claim.reported());
        topics.write(claim.merged(2, into));

        dispute("CLOSED").body("outcome", equalTo("MERGED")).body("mergedInto", equalTo(into.toString()));
        List<DisputeFact> facts = facts(2);
        assertThat(facts.get(1)).isInstanceOf(DisputeClosed.class);
        assertThat(facts.get(1).summary().outcome()).isEqualTo(DisputeOutcome.MERGED);
        get("/timeline").body("items.find { it.what == 'CLAIM_MERGED' }.detail", equalTo(into.toString()));
    }

    @Test
    void keepsWhatWasDecidedBeforeItsClaimWasMerged() {
        topics.write(claim.reported());
        topics.write(claim.resolved(2, ClaimOutcome.MERCHANT_WON));
        topics.write(claim.merged(3, UUID.randomUUID()));

        await().atMost(PATIENCE).untilAsserted(() -> get("/timeline").body("items.what", hasItem("CLAIM_MERGED")));
        dispute("CLOSED").body("outcome", equalTo("WON"));
    }

    @Test
    void opensAndClosesAClaimThatIsToldOnlyWhenItHasEnded() {
        topics.write(claim.resolved(1, ClaimOutcome.BUYER_WON));

        dispute("CLOSED", 2).body("outcome", equalTo("LOST"));
        List<DisputeFact> facts = facts(2);
        assertThat(facts.get(0)).isInstanceOf(DisputeOpened.class);
        assertThat(facts.get(0).summary().state()).isEqualTo(DisputeState.GATHERING);
        assertThat(facts.get(0).summary().outcome()).isNull();
        assertThat(facts.get(1)).isInstanceOf(DisputeClosed.class);
    }

    @Test
    void findsItsOrderByTheMerchantsOwnNumber() {
        shop.putOrder();
        Claims named = new Claims(shop, new ClaimReferences(null, null, null, shop.orderId()));
        topics.write(named.reported());

        await().atMost(PATIENCE).untilAsserted(() -> shop.get("/disputes/" + named.id())
                .statusCode(200)
                .body("order.orderId", equalTo(shop.orderId())));
    }

    @Test
    void guessesNoOrderWhileSeveralShareTheReference() {
        Claims vague = new Claims(shop, new ClaimReferences(shop.amazonOrderReference(), null, null, null));
        String other = shop.ordersPath() + "/" + shop.orderId() + "-2";
        shop.putOrder();
        topics.write(vague.reported());
        await().atMost(PATIENCE).untilAsserted(() -> shop.get("/disputes/" + vague.id())
                .statusCode(200)
                .body("order.orderId", equalTo(shop.orderId())));

        shop.put(other, shop.order(shop.amazonOrderReference(), "another-charge"))
                .statusCode(200);
        shop.get("/disputes/" + vague.id()).body("order", nullValue());

        shop.put(other, shop.order("another-reference", "another-charge")).statusCode(200);
        shop.get("/disputes/" + vague.id()).body("order.orderId", equalTo(shop.orderId()));
        shop.get("/disputes/" + vague.id() + "/timeline").body("items.what", hasItem("ORDER_NO_LONGER_CERTAIN"));
    }

    @Test
    void doesNotExistForAnotherMerchant() {
        topics.write(claim.reported());
        dispute("GATHERING");
        String other = Tokens.merchant("someone-else");

        for (String part : List.of("", "/timeline", "/requirements")) {
            given().auth()
                    .oauth2(other)
                    .get("/disputes/" + claim.id() + part)
                    .then()
                    .statusCode(404);
        }
        given().auth()
                .oauth2(other)
                .get("/disputes?merchantId=" + shop.merchantId())
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(other)
                .get("/disputes?amazonOrderReference=" + shop.amazonOrderReference())
                .then()
                .body("items", hasSize(0));
        given().get("/disputes/" + claim.id()).then().statusCode(401);
    }

    @Test
    void hidesFromAuditorsWhoTheShopperIs() {
        shop.putOrder();
        topics.write(claim.reported());
        dispute("GATHERING");

        String seen = given().auth()
                .oauth2(Tokens.auditor())
                .get("/disputes/" + claim.id())
                .then()
                .statusCode(200)
                .body("order.orderId", equalTo(shop.orderId()))
                .extract()
                .asString();
        assertThat(seen).doesNotContain("Vogt", "jana@", "claimed@", "It never came");
    }

    @Test
    void tellsNoPersonalData() {
        shop.putOrder();
        topics.write(claim.reported());
        dispute("GATHERING");
        facts(1);

        assertThat(topics.records(DisputeFact.TOPIC, claim.key())).allSatisfy(record -> assertThat(record.value())
                .doesNotContain("Vogt", "jana@", "never came", "Haupt"));
    }

    @Test
    void listsWhatIsAskedForWithTheReasonWhy() {
        shop.putOrder();
        topics.write(claim.reported());
        dispute("GATHERING");

        get("/requirements")
                .body("disputeId", equalTo(claim.id().toString()))
                .body("productType", equalTo("PHYSICAL"))
                .body("complete", equalTo(false))
                .body("items.find { it.evidence == 'TRACKING_NUMBER' }.need", equalTo("REQUIRED"))
                .body("items.find { it.evidence == 'TRACKING_NUMBER' }.present", equalTo(false))
                .body("items.find { it.evidence == 'DELIVERY_ADDRESS' }.present", equalTo(true))
                .body("items.find { it.evidence == 'SIGNATURE' }.need", equalTo("HELPS"))
                .body("items.why", everyItem(not(emptyOrNullString())))
                .body("items.whereToFind", everyItem(not(emptyOrNullString())));
        shop.putShipment("1", Shop.delivered()).statusCode(200);
        get("/requirements").body("complete", equalTo(true));
    }

    @Test
    void pagesThroughListsAndTimelines() {
        Claims second = new Claims(shop);
        topics.write(claim.reported());
        topics.write(second.reported());
        await().atMost(PATIENCE).untilAsserted(() -> shop.get("/disputes/count").body("count", equalTo(2)));

        String cursor = shop.get("/disputes?limit=1")
                .body("items", hasSize(1))
                .extract()
                .path("nextCursor");
        shop.get("/disputes?limit=1&cursor=" + cursor).body("items", hasSize(1)).body("nextCursor", nullValue());
        shop.get("/disputes?state=CLOSED").body("items", hasSize(0));
        shop.get("/disputes?state=SOMETHING").statusCode(400);

        shop.putOrder();
        String after = get("/timeline?limit=1")
                .body("items.what", contains("CLAIM_REPORTED"))
                .body("items.causedBy", contains(claim.reported().eventId().toString()))
                .extract()
                .path("nextCursor");
        get("/timeline?cursor=" + after).body("items.what", contains("ORDER_CHANGED", "ORDER_FOUND"));
    }

    private ValidatableResponse dispute(String state) {
        await().atMost(PATIENCE).untilAsserted(() -> get("").statusCode(200).body("state", equalTo(state)));
        return get("");
    }

    private ValidatableResponse dispute(String state, int version) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        get("").statusCode(200).body("state", equalTo(state)).body("version", equalTo(version)));
        return get("");
    }

    private ValidatableResponse get(String part) {
        return shop.get("/disputes/" + claim.id() + part);
    }

    private List<DisputeFact> facts(int expected) {
        return await().atMost(PATIENCE)
                .until(
                        () -> topics.read(DisputeFact.TOPIC, claim.key(), DisputeFact.class),
                        facts -> facts.size() >= expected);
    }
}
