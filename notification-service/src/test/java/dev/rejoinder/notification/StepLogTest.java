package dev.rejoinder.notification;

import static dev.rejoinder.notification.FlakySmtp.Fault;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rejoinder.event.ShopperErased;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People see of each mail, step by step, what became of it and why. */
@QuarkusTest
class StepLogTest extends MailTest {

    @Test
    void tellsHowAMailWasSent() {
        profile();
        Case dispute = new Case(merchantId);
        open(dispute);
        awaitStatus(dispute, "SENT", "SENT");

        JsonPath mail = mail(dispute, "SHOPPER", Tokens.ops());

        assertThat(mail.getList("steps.step")).containsExactly("QUEUED", "CHECKED", "WRITTEN", "SENT");
        assertThat(mail.getList("steps.why"))
                .containsExactly(
                        "dispute.opened.v1",
                        "the dispute is GATHERING, version 1",
                        "de",
                        "the mail server took it over (250)");
        assertThat(mail.getList("steps.at")).doesNotContainNull();
    }

    @Test
    void countsWhatComesAgainForTheSameReason() {
        profile();
        Case dispute = new Case(merchantId);
        topics.write(dispute.opened());
        await().pollInterval(Duration.ofMillis(200)).until(() -> {
            clock.advance(Duration.ofSeconds(5));
            return !email(dispute, "MERCHANT").isEmpty()
                    && mail(dispute, "MERCHANT", Tokens.ops()).getString("steps[1].times") != null;
        });
        evidence.knows(dispute.id, dispute.json());
        awaitStatus(dispute, "SENT", "SENT");

        JsonPath mail = mail(dispute, "MERCHANT", Tokens.ops());

        assertThat(mail.getList("steps.step")).containsExactly("QUEUED", "PUT_OFF", "CHECKED", "WRITTEN", "SENT");
        assertThat(mail.getString("steps[1].why")).isEqualTo("evidence-service does not know the dispute yet");
        assertThat(mail.getInt("steps[1].times")).isGreaterThan(1);
        assertThat(mail.getString("steps[1].last")).isGreaterThan(mail.getString("steps[1].at"));
    }

    @Test
    void tellsWhyAMailWasNotSent() {
        profile();
        Case dispute = new Case(merchantId);
        var opened = dispute.opened();
        dispute.state = "CLOSED";
        tell(dispute, opened);
        awaitStatus(dispute, "DROPPED", "DROPPED");

        JsonPath mail = mail(dispute, "MERCHANT", Tokens.auditor());

        assertThat(mail.getList("steps.step")).containsExactly("QUEUED", "CHECKED", "DROPPED");
        assertThat(mail.getList("steps.why"))
                .containsExactly("dispute.opened.v1", "the dispute is CLOSED, version 1", "the claim is closed");
    }

    @Test
    void tellsThatAnAnswerWasLostAndWhatWasNotKnownYet() {
        profile();
        Case dispute = new Case(merchantId);
        String address = dispute.shopperEmail;
        dispute.shopperEmail = null;
        smtp.next(claims, Fault.NO_ANSWER);
        open(dispute);
        awaitStatus(dispute, "SENT", "HELD");

        dispute.shopperEmail = address;
        update(dispute);

        awaitStatus(dispute, "SENT", "SENT");
        assertThat(mail(dispute, "MERCHANT", Tokens.ops()).getList("steps.step"))
                .containsExactly("QUEUED", "NO_ANSWER", "CHECKED", "WRITTEN", "SENT");
        assertThat(mail(dispute, "SHOPPER", Tokens.ops()).getList("steps.step"))
                .containsExactly("QUEUED", "HELD", "QUEUED", "CHECKED", "WRITTEN", "SENT");
    }

    @Test
    void goesWithWhatTheMailSaid() {
        profile();
        Case dispute = new Case(merchantId);
        open(dispute);
        awaitStatus(dispute, "SENT", "SENT");

        topics.write(new ShopperErased(
                UUID.randomUUID(), clock.instant(), merchantId, UUID.randomUUID(), List.of(dispute.id), List.of()));

        await().untilAsserted(
                        () -> assertThat(mail(dispute, "SHOPPER", Tokens.ops()).getList("steps.step"))
                                .containsExactly("ERASED"));
    }

    private JsonPath mail(Case dispute, String audience, String token) {
        return given().auth()
                .oauth2(token)
                .get("/emails/{id}", email(dispute, audience).get("id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
