package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who runs the system hears of its troubles, and of the week. */
@QuarkusTest
@TestProfile(OwnDomain.class)
class OpsTest extends MailTest {

    @Inject
    MeterRegistry meters;

    @Test
    void hearsOfDeadLettersAtMostHourly() {
        deadLetter();
        await().untilAsserted(() -> assertThat(mails("ops-dead-letters")).hasSize(1));
        deadLetter();
        clock.advance(Duration.ofMinutes(50));
        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(mails("ops-dead-letters")).hasSize(1));

        clock.advance(Duration.ofMinutes(11));
        deadLetter();
        await().untilAsserted(
                        () -> assertThat(mails("ops-dead-letters")).hasSize(2).allSatisfy(mail -> assertThat(mail)
                                .containsEntry("to", OwnDomain.OPS)));
    }

    @Test
    void hearsOnceOfMailsThatDoNotLeaveAndOnceThatTheyDo() {
        profile();
        wellAndNobodyTold();
        Case dispute = new Case(merchantId);
        int stuck = troubles("ops-stuck/MAILS_OUT/");
        int well = troubles("ops-well/MAILS_OUT/");
        smtp.down();
        try {
            open(dispute);
            await().untilAsserted(
                            () -> assertThat(emails(dispute).getList("items")).isNotEmpty());
            clock.advance(Duration.ofMinutes(20));
            await().untilAsserted(
                            () -> assertThat(troubles("ops-stuck/MAILS_OUT/")).isEqualTo(stuck + 1));
            clock.advance(Duration.ofHours(2));
            await().during(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(troubles("ops-stuck/MAILS_OUT/"))
                    .isEqualTo(stuck + 1));
        } finally {
            smtp.up();
        }
        awaitStatus(dispute, "SENT", "SENT");

        await().untilAsserted(() -> assertThat(troubles("ops-well/MAILS_OUT/")).isEqualTo(well + 1));
        assertThat(meters.find("kafka.consumer.fetch.manager.records.lag.max").gauges())
                .isNotEmpty();
    }

    /** Other tests' times may have come later, and something may have stood still then. */
    private void wellAndNobodyTold() {
        sql.update("update ops_trouble set since = null, told = false, mailed_at = null");
    }

    private int troubles(String event) {
        return sql.query(
                        "select count(*) from email where merchant_id = '-' and event like ?",
                        row -> (int) row.number("count"),
                        event + "%")
                .get(0);
    }

    @Test
    void getsTheWeeksFiguresOnMondayOnce() {
        Instant now = clock.instant();
        try {
            await().untilAsserted(() -> assertThat(mails("ops-week")).isNotEmpty());
            int before = mails("ops-week").size();
            clock.set(Instant.parse("2026-10-12T07:59:00Z"));
            await().during(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(mails("ops-week")).hasSize(before));
            clock.set(Instant.parse("2026-10-12T08:00:00Z"));
            await().untilAsserted(() -> assertThat(mails("ops-week")).hasSize(before + 1));
            clock.advance(Duration.ofHours(3));
            await().during(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(mails("ops-week")).hasSize(before + 1));
        } finally {
            clock.set(now);
        }
    }

    @Test
    void keepsItsMailsFromMerchants() {
        await().untilAsserted(() -> assertThat(mails("ops-week")).isNotEmpty());
        Object id = mails("ops-week").get(0).get("id");

        assertThat(given().auth()
                        .oauth2(Tokens.merchant("-"))
                        .get("/emails")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        given().auth()
                .oauth2(Tokens.merchant("-"))
                .get("/emails/{id}", id)
                .then()
                .statusCode(404);
    }

    private void deadLetter() {
        topics.writeRaw(DisputeFact.TOPIC, merchantId + ":" + UUID.randomUUID(), "{\"no\": \"fact\"}");
    }

    private static List<Map<String, Object>> mails(String template) {
        return given().auth()
                .oauth2(Tokens.ops())
                .queryParam("merchantId", "-")
                .queryParam("limit", 100)
                .get("/emails")
                .jsonPath()
                .getList("items.findAll { it.template == '" + template + "' }");
    }
}
