package dev.rejoinder.ingest.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.event.ClaimReported;
import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class WebhookResourceTest {

    @Inject
    Topics topics;

    private Merchant merchant;

    @BeforeEach
    void register() {
        merchant = Merchant.registered();
    }

    @Test
    void tellsAClaim() {
        String noticeId = accept("msg-1", opened("P02-1234567-1234567"));

        String claimId =
                await().until(() -> merchant.notice(noticeId).jsonPath().getString("claimId"), id -> id != null);
        List<ClaimFact> facts = await().until(
                        () -> topics.read(ClaimFact.TOPIC, merchant.id() + ":" + claimId, ClaimFact.class),
                        read -> !read.isEmpty());
        assertThat(facts).singleElement().isInstanceOf(ClaimReported.class);
    }

    @Test
    void refusesAnImpossibleAmountAndKeepsIt() {
        String body = opened("P02-1234567-1234567").replace("EUR", "XXQ");
        merchant.webhook("msg-2", body)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("data.amount.currency"))
                .body("detail", containsString("ISO 4217"));
        merchant.webhook("msg-2", body).then().statusCode(422);
        merchant.notices().then().body("items.size()", equalTo(1)).body("items[0].state", equalTo("REFUSED"));
    }

    private String accept(String webhookId, String body) {
        String noticeId = merchant.webhook(webhookId, body)
                .then()
                .statusCode(202)
                .extract()
                .path("noticeId");
        return UUID.fromString(noticeId).toString();
    }

    private static String opened(String orderReference) {
        return """
                {"type": "claim.opened", "timestamp": "2026-11-02T09:00:00Z", "data": {
                  "kind": "CHARGEBACK", "amazonOrderReference": "%s", "reason": "ProductNotReceived",
                  "amount": {"value": "129.90", "currency": "EUR"}, "respondBy": "2026-11-09T09:00:00Z",
                  "shopper": {"name": "Jana Vogt", "email": "jana@example.com", "language": "de"}}}
                """
                .formatted(orderReference);
    }
}
