package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How many cases end without any line of a person is known, and what waits too long. */
@QuarkusTest
class CaseCountTest extends MailTest {

    /** Gauges look by themselves now and then. */
    private static final Duration A_LOOK = Duration.ofSeconds(30);

    @Inject
    MeterRegistry metrics;

    @Test
    void countsACaseOnceAsWrittenByAPersonIfItsShopperReadALine() {
        profile();
        rules("{\"approvalAbove\": [{\"value\": \"100.00\", \"currency\": \"EUR\"}]}")
                .statusCode(200);
        Case helped = claim();
        Case alone = claim();
        tomorrow();
        refund(helped, "129.90", "PENDING");
        helped.state = "REFUNDING";
        update(helped);
        awaitShopper(helped, "SENT", "WAITING");
        sendWithALine((String) email(helped, "SHOPPER").get("id"));
        awaitShopper(helped, "SENT", "SENT");
        double yes = closed("yes");
        double no = closed("no");

        tell(helped, helped.closed(DisputeOutcome.NO_FAULT));
        tell(alone, alone.closed(DisputeOutcome.WON));
        tell(alone, alone.closed(DisputeOutcome.LOST));
        tell(alone, alone.closed(DisputeOutcome.MERGED));

        await().untilAsserted(() -> {
            assertThat(closed("yes")).isEqualTo(yes + 1);
            assertThat(closed("no")).isEqualTo(no + 1);
        });
    }

    @Test
    void tellsTheShareOfCasesThatMachinesAloneHaveAnswered() {
        Instant later = Instant.parse("2031-01-01T10:00:00Z");
        clock.set(later);
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(20).toList();
        sql.update(
                """
                insert into closed_case (dispute_id, merchant_id, human, closed_at)
                select id, ?, human, ? from unnest(?::uuid[], ?::boolean[]) as closed (id, human)
                """,
                merchantId,
                later.minus(Duration.ofDays(29)),
                Column.uuid(ids),
                Column.of("boolean", IntStream.range(0, 20).boxed().toList(), i -> i < 5));

        await().atMost(A_LOOK).untilAsserted(() -> assertThat(gauge("automation.only.closed.ratio"))
                .isEqualTo(0.75));
        assertThat(gauge("automation.only.closed.ceiling")).isEqualTo(0.9);
        clock.advance(Duration.ofDays(2));
        await().atMost(A_LOOK).untilAsserted(() -> assertThat(gauge("automation.only.closed.ratio"))
                .isNaN());
    }

    private Case claim() {
        Case dispute = new Case(merchantId);
        dispute.kind = ClaimKind.A_TO_Z;
        open(dispute);
        awaitShopper(dispute, "SENT");
        return dispute;
    }

    private void sendWithALine(String mail) {
        given().auth()
                .oauth2(Tokens.ops())
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"text\": \"I have seen to it.\", \"name\": \"Marta\"}")
                .put("/emails/{id}/note", mail)
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.ops())
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{}")
                .post("/emails/{id}/approval", mail)
                .then()
                .statusCode(200);
    }

    private double closed(String human) {
        return metrics.counter("cases.closed", "human", human).count();
    }

    private double gauge(String name) {
        return metrics.get(name).gauge().value();
    }
}
