package dev.rejoinder.ingest;

import static dev.rejoinder.ingest.Webhooks.opened;
import static dev.rejoinder.ingest.Webhooks.orderReference;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.rejoinder.testing.TcpProxy;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(FlakyBackends.class)
class OutageTest {

    TcpProxy database;

    @Test
    void acceptsAndTranslatesWhileKafkaIsAway() {
        Merchant merchant = Merchant.registered();

        String noticeId = merchant.webhook("msg-1", opened(orderReference()))
                .then()
                .statusCode(202)
                .extract()
                .path("noticeId");

        await().untilAsserted(() -> merchant.notice(noticeId).then().body("state", equalTo("TRANSLATED")));
    }

    @Test
    void asksToComeBackWhileTheDatabaseIsAway() {
        Merchant merchant = Merchant.registered();
        String body = opened(orderReference());
        database.cut();
        try {
            merchant.webhook("msg-1", body)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .contentType("application/problem+json");
            // Whether a stranger is one cannot be told once the sources are older than a second.
            await().untilAsserted(() -> Merchant.unknown()
                    .webhook("msg-1", body)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue()));
        } finally {
            database.restore();
        }

        await().atMost(ofSeconds(30))
                .untilAsserted(() -> merchant.webhook("msg-1", body).then().statusCode(202));
        assertThat(merchant.countOfNotices()).isEqualTo(1);
    }
}
