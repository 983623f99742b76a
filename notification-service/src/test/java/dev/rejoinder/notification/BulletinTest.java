package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rejoinder.testing.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What tests of mails about no single dispute have in common. */
abstract class BulletinTest extends MailTest {

    /** All of the merchant's mails of a template, newest first. */
    List<Map<String, Object>> bulletins(String template) {
        return given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .queryParam("limit", 100)
                .get("/emails")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.template == '" + template + "' }");
    }

    void awaitBulletins(String template, String... statuses) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    clock.advance(Duration.ofSeconds(5));
                    assertThat(bulletins(template))
                            .extracting(mail -> mail.get("status"))
                            .containsExactlyInAnyOrder((Object[]) statuses);
                });
    }

    String saidTo(String address, String template) {
        String id = (String) bulletins(template).stream()
                .filter(mail -> address.equals(mail.get("to")))
                .findFirst()
                .orElseThrow()
                .get("id");
        return given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .get("/emails/{id}", id)
                .jsonPath()
                .getString("text");
    }
}
