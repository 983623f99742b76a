package dev.rejoinder.evidence.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.DisputeOpened;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.DisputeUpdated;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class DisputeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Topics topics;

    private final Shop shop = new Shop();
    private final Claims claim = new Claims(shop);

    @Test
    void answersAClaimAboutAKnownOrderWithACompletePacket() {
        shop.putOrder();
        shop.putShipment("1", Shop.delivered()).statusCode(200);

        topics.write(claim.reported());

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

    private ValidatableResponse dispute(String state) {
        await().atMost(PATIENCE).untilAsserted(() -> get("").statusCode(200).body("state", equalTo(state)));
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
