package dev.rejoinder.evidence.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class InsightTest {

    @Inject
    Topics topics;

    @Inject
    SettableClock clock;

    private final Shop shop = new Shop();

    @BeforeEach
    void tell() {
        clock.set(SettableClock.START);
        shop.putOrder();
        shop.putShipment("1", Shop.delivered()).statusCode(200);
    }

    @Test
    void tellsWhatCameOfIt() {
        ended(claim("100.00"), ClaimOutcome.MERCHANT_WON);
        ended(claim("50.00"), ClaimOutcome.BUYER_WON);
        ended(claim("7.00"), ClaimOutcome.WITHDRAWN);
        Claims answered = claim("20.00").kind(ClaimKind.A_TO_Z);
        topics.write(answered.reported());
        await().untilAsserted(() -> shop.get("/disputes/" + answered.id()).body("state", equalTo("NEEDS_DECISION")));
        clock.advance(Duration.ofHours(5));
        shop.request()
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"channel\": \"HANDED_OVER\"}")
                .post("/disputes/" + answered.id() + "/answer")
                .then()
                .statusCode(200);

        shop.get("/insights/summary")
                .statusCode(200)
                .body("disputes.disputes", equalTo(4))
                .body("disputes.answered", equalTo(1))
                .body("disputes.onTime", equalTo(1.0f))
                .body("disputes.hoursToAnswer", equalTo(5.0f))
                .body("disputes.hoursToComplete", equalTo(0.0f))
                .body("money[0].won.value", equalTo("100.00"))
                .body("money[0].lost.value", equalTo("50.00"))
                .body("money[0].open.value", equalTo("20.00"))
                .body("months[0].month", equalTo("2026-11"))
                .body("months[0].disputes", equalTo(4))
                .body("months[0].disputesPerOrders", equalTo(400.0f));
        shop.get("/insights/win-rates?by=CARRIER")
                .body("groups", hasSize(1))
                .body("groups[0].group", equalTo("DHL"))
                .body("groups[0].sample", equalTo(2))
                .body("groups[0].rate", equalTo(0.5f));
        shop.get("/insights/win-rates?by=EVIDENCE").body("groups[0].group", equalTo("SIGNED"));
        shop.get("/insights/summary?until=2026-01-01T00:00:00Z")
                .body("disputes.disputes", equalTo(0))
                .body("disputes.onTime", nullValue());
        shop.get("/insights/win-rates?by=MOON").statusCode(422);
        shop.get("/insights/summary?merchantId=another").statusCode(404);
    }

    @Test
    void writesTablesThatASpreadsheetDoesNotReckonWith() {
        shop.putShipment("0", Shop.delivered().replace("\"DHL\"", "\"=1+1\"")).statusCode(200);
        ended(claim("100.00"), ClaimOutcome.MERCHANT_WON);

        String csv = shop.request()
                .accept("text/csv")
                .get("/insights/win-rates?by=CARRIER")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv).startsWith("group,won,lost,sample,rate,low,high\n").contains(" =1+1");
        assertThat(csv).doesNotContain("\n=");
        assertThat(shop.request().accept("text/csv").get("/insights/money").asString())
                .contains("EUR,100.00,0.00,0.00,0.00");
        assertThat(shop.request().accept("text/csv").get("/insights/months").asString())
                .contains("2026-11,1,1,100.0");
    }

    @Test
    void tellsWhatEachRowOfTheMatrixHasBrought() {
        shop.request()
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"rows\": [{\"kinds\": [\"CHARGEBACK\"], \"action\": \"CONTEST\"}, {\"action\": \"REVIEW\"}]}")
                .put("/merchants/" + shop.merchantId() + "/decision-matrix")
                .then()
                .statusCode(200);
        ended(claim("100.00"), ClaimOutcome.MERCHANT_WON);

        shop.get("/insights/matrix-rows")
                .body("rows[0].row", equalTo(1))
                .body("rows[0].action", equalTo("CONTEST"))
                .body("rows[0].won.value", equalTo("100.00"));
    }

    @Test
    void tellsBeforeAnybodyClaimsWhichOrdersCouldBeDefended() {
        String bare = shop.ordersPath() + "/bare";
        shop.put(bare, shop.order("P02-0000001-0000001", "P02-0000001-0000001-C000001"))
                .statusCode(200);
        shop.put(bare + "/shipments/1", "{\"carrier\": \"DHL\", \"trackingNumber\": \"00340433836442636598\"}")
                .statusCode(200)
                .body("trackingCheck", equalTo("WRONG"));
        shop.put(bare + "/shipments/2", "{\"carrier\": \"GLS\", \"trackingNumber\": \"00340433836442636597\"}")
                .body("carrierSuggestions", hasItem("dhl"));

        shop.get("/merchants/" + shop.merchantId() + "/order-completeness")
                .statusCode(200)
                .body("orders", equalTo(2))
                .body("defended", equalTo(1))
                .body("share", equalTo(0.5f))
                .body("lacking.DELIVERY_DATE", equalTo(1))
                .body("wrongTrackingNumbers", equalTo(1))
                .body("undefended", hasSize(1))
                .body("undefended[0].orderId", equalTo("bare"));
        new Shop()
                .get("/merchants/" + shop.merchantId() + "/order-completeness")
                .statusCode(404);
    }

    private Claims claim(String amount) {
        return new Claims(shop)
                .amount(amount)
                .deadline(Deadline.told(clock.instant().plus(Duration.ofDays(9)), Deadline.Source.MERCHANT));
    }

    private void ended(Claims claim, ClaimOutcome outcome) {
        topics.write(claim.reported());
        topics.write(claim.resolved(2, outcome));
        await().untilAsserted(() -> shop.get("/disputes/" + claim.id()).body("state", equalTo("CLOSED")));
    }
}
