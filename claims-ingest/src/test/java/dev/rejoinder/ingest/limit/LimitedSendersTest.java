package dev.rejoinder.ingest.limit;

import static dev.rejoinder.ingest.Webhooks.opened;
import static dev.rejoinder.ingest.Webhooks.orderReference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;

import dev.rejoinder.backends.SnsAuthority;
import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.testing.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class LimitedSendersTest {

    private static final int BURST = 100;

    private final SnsAuthority amazon = SnsAuthority.in(Path.of("target/sns-authority"));

    @Test
    void asksAMerchantWhoSendsTooMuchToComeLaterAndServesTheOthers() {
        Merchant loud = Merchant.registered();
        Merchant quiet = Merchant.registered();
        String body = opened(orderReference());

        Response answer = loud.webhook("msg-0", body);
        for (int i = 1; answer.statusCode() == 202 && i < 3 * BURST; i++) {
            answer = loud.webhook("msg-" + i, body);
        }

        answer.then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json")
                .body("detail", containsString("retry"));
        quiet.webhook(body).then().statusCode(202);
    }

    @Test
    void letsNobodyUseUpAMerchantsShareInItsName() {
        Merchant merchant = Merchant.registered();
        String body = opened(orderReference());
        for (int i = 0; i < BURST + 20; i++) {
            assertThat(merchant.webhook("msg-" + i, 0, "v1,forged", body).statusCode())
                    .isEqualTo(401);
        }

        merchant.webhook(body).then().statusCode(202);
    }

    @Test
    void asksAmazonToRetryInsteadOfRefusingForGood() {
        Merchant merchant = Merchant.registered();
        String message = "{\"ObjectType\":\"CHARGE\"}";

        Response answer = merchant.ipn(amazon.notification(Merchant.TOPIC, message));
        for (int i = 1; answer.statusCode() == 202 && i < 3 * BURST; i++) {
            answer = merchant.ipn(amazon.notification(Merchant.TOPIC, message));
        }

        answer.then().statusCode(503).header("Retry-After", notNullValue());
    }
}
