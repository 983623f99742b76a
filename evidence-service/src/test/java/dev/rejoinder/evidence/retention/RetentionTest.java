package dev.rejoinder.evidence.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.Shopper;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.StoredData;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class RetentionTest {

    @Inject
    Topics topics;

    @Inject
    SettableClock clock;

    @Inject
    StoredData stored;

    private final String email = "zoe." + UUID.randomUUID() + "@shopper.example";
    private final Shop shop = new Shop();
    private final Claims claim = new Claims(shop).shopper(new Shopper("Zoe", email, "de"), "Ask " + email);
    private Instant now;

    @BeforeEach
    void rememberTheTime() {
        now = clock.instant();
    }

    @AfterEach
    void setBack() {
        clock.set(now);
    }

    @Test
    void forgetsWhoPlacedAnOrderThatNobodyDisputes() {
        put("old", 541);
        put("new", 539);

        await().untilAsserted(() -> shop.get(shop.ordersPath() + "/old").body("shopper", nullValue()));
        shop.get(shop.ordersPath() + "/old").body("total.value", equalTo("129.90"));
        shop.get(shop.ordersPath() + "/new").body("shopper.email", equalTo(email));
    }

    @Test
    void forgetsADisputeAndItsOrderYearsAfterItsEnd() {
        beginDaysAgo(1_097);
        topics.write(claim.resolved(2, ClaimOutcome.MERCHANT_WON));
        await().untilAsserted(() -> shop.get(path()).body("state", equalTo("CLOSED")));
        clock.set(now.minus(Duration.ofDays(10)));
        shop.get(path()).body("shopper.email", equalTo(email));
        clock.set(now);

        await().untilAsserted(() -> assertThat(stored.columnsWith(email)).isEmpty());
        shop.get(path()).body("state", equalTo("CLOSED")).body("outcome", equalTo("WON"));
        shop.get(path() + "/packet").body("content", nullValue()).body("manifest.parts[0].sha256", notNullValue());
    }

    @Test
    void neverTouchesAnOpenDispute() {
        beginDaysAgo(1_097);
        clock.set(now);
        put("old", 541);

        await().untilAsserted(() -> shop.get(shop.ordersPath() + "/old").body("shopper", nullValue()));
        shop.get(path()).body("shopper.email", equalTo(email));
        shop.get(shop.orderPath()).body("shopper.email", equalTo(email));
    }

    private void beginDaysAgo(int days) {
        clock.set(now.minus(Duration.ofDays(days)));
        claim.deadline(Deadline.told(clock.instant().plus(Duration.ofDays(9)), Deadline.Source.AMAZON_API));
        put(shop.orderId(), days);
        topics.write(claim.reported());
        await().untilAsserted(() -> shop.get(path()).statusCode(200).body("order.orderId", equalTo(shop.orderId())));
    }

    private void put(String orderId, int daysAgo) {
        String reference = orderId.equals(shop.orderId()) ? shop.amazonOrderReference() : "P02-" + orderId;
        shop.put(
                        shop.ordersPath() + "/" + orderId,
                        """
                        {"amazonOrderReference": "%s", "placedAt": "%s", "productType": "PHYSICAL",
                         "total": {"value": "129.90", "currency": "EUR"},
                         "items": [{"sku": "K-11", "title": "Kettle", "quantity": 1}],
                         "shopper": {"name": "Zoe", "email": "%s", "language": "de"}}
                        """
                                .formatted(reference, now.minus(Duration.ofDays(daysAgo)), email))
                .statusCode(200);
    }

    private String path() {
        return "/disputes/" + claim.id();
    }
}
