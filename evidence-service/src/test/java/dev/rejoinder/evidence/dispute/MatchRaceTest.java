package dev.rejoinder.evidence.dispute;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.testing.Backends;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** An order, its delivery and a claim about it that are stored at the same moment never miss each other. */
@QuarkusTest
@WithTestResource(Backends.class)
class MatchRaceTest {

    private static final int ROUNDS = 60;

    @Inject
    ClaimFacts facts;

    @Test
    void aClaimAndItsOrderFindEachOtherHoweverTheyMeet() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Shop shop = new Shop();
                Claims claim = new Claims(shop);
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<?>> sides = new ArrayList<>();
                sides.add(threads.submit(() -> {
                    start.await();
                    return take(claim);
                }));
                sides.add(threads.submit(() -> {
                    start.await();
                    shop.putOrder();
                    return shop.putShipment("1", Shop.delivered()).statusCode(200);
                }));
                for (Future<?> side : sides) {
                    side.get(30, TimeUnit.SECONDS);
                }
                shop.get("/disputes/" + claim.id())
                        .body("order.orderId", equalTo(shop.orderId()))
                        .body("state", equalTo("NEEDS_DECISION"));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Without the lock each side would look before the other has committed, and both would find nothing. */
    @Test
    void anOrderWaitsForAClaimThatHasLookedButNotCommitted() throws Exception {
        Shop shop = new Shop();
        Claims claim = new Claims(shop);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<?> order = QuarkusTransaction.requiringNew().call(() -> {
                facts.apply(List.of(claim.reported()));
                Future<?> put = threads.submit(shop::putOrder);
                await().pollDelay(Duration.ofMillis(300)).until(() -> !put.isDone());
                return put;
            });
            order.get(30, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
        shop.get("/disputes/" + claim.id()).body("order.orderId", equalTo(shop.orderId()));
    }

    private boolean take(Claims claim) {
        QuarkusTransaction.requiringNew().run(() -> facts.apply(List.of(claim.reported())));
        return true;
    }
}
