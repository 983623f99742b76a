package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shoppers are told by when they hear from us again, and do. */
@QuarkusTest
class PromiseTest extends MailTest {

    private static final String STILL = "shopper-still-on-it";
    private static final Instant FOUR_OPEN_HOURS_BEFORE = Instant.parse("2026-09-11T13:00:00Z");
    private static final Instant PROMISED = Instant.parse("2026-09-14T09:00:00Z");

    private Case dispute;
    private EarlierClock weeksBefore;

    @BeforeEach
    void open() {
        weeksBefore = new EarlierClock(clock, "2026-09-07T08:30:00Z");
        profile();
        dispute = claim();
    }

    @AfterEach
    void back() {
        evidence.isBroken(false);
        weeksBefore.back();
    }

    @Test
    void namesADateAndWritesBeforeItIsOver() {
        assertThat(text(dispute, "shopper-claim-received"))
                .contains("Sie hören bis Montag, 14. September 2026, 11:00 Uhr (MESZ) wieder von uns");
        promises(dispute)
                .body("items.state", equalTo(List.of("RUNNING")))
                .body("items[0].newsBy", equalTo(PROMISED.toString()));

        clock.set(FOUR_OPEN_HOURS_BEFORE);

        awaitShopper(dispute, "SENT", "SENT");
        assertThat(text(dispute, STILL))
                .contains("Wir sind noch dran", "18. September 2026")
                .doesNotContain("versprochen");
        promises(dispute)
                .body("items.state", equalTo(List.of("MET", "RUNNING")))
                .body("kept", equalTo(1))
                .body("missed", equalTo(0));
    }

    @Test
    void saysNothingWhereOtherNewsOrTheEndCameBefore() {
        Case ended = claim();
        Case quiet = claim();
        clock.set(Instant.parse("2026-09-09T09:00:00Z"));
        dispute.state = "ANSWERED";
        update(dispute);
        dispute.state = "MORE_EVIDENCE_ASKED";
        update(dispute);
        tell(ended, ended.closed());
        awaitShopper(dispute, "SENT", "SENT");
        awaitShopper(ended, "SENT", "SENT");

        clock.set(FOUR_OPEN_HOURS_BEFORE);

        awaitShopper(quiet, "SENT", "SENT");
        assertThat(statuses(dispute, STILL)).isEmpty();
        assertThat(statuses(ended, STILL)).isEmpty();
        promises(dispute).body("items.state", equalTo(List.of("MET", "RUNNING")));
        promises(ended).body("items.state", equalTo(List.of("MET"))).body("kept", equalTo(1));
    }

    @Test
    void saysNothingOnceAPersonHasWritten() {
        rules("{\"quietHours\": {\"from\": \"14:00\", \"to\": \"20:00\"}}").statusCode(200);
        clock.set(FOUR_OPEN_HOURS_BEFORE);
        awaitTemplate(dispute, STILL, "QUEUED");
        given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .contentType("application/json")
                .body("{\"text\": \"I call the carrier on Monday.\"}")
                .post("/disputes/{id}/messages", dispute.id)
                .then()
                .statusCode(202);
        awaitTemplate(dispute, "shopper-message", "SENT");

        clock.set(Instant.parse("2026-09-11T18:00:00Z"));

        awaitTemplate(dispute, STILL, "DROPPED");
    }

    @Test
    void namesAPromiseThatBrokeInTheNextMail() {
        evidence.isBroken(true);
        clock.set(FOUR_OPEN_HOURS_BEFORE);
        awaitShopper(dispute, "SENT", "QUEUED");
        clock.set(PROMISED.plusSeconds(3600));
        promises(dispute).body("items.state", equalTo(List.of("OVERDUE"))).body("missed", equalTo(1));

        evidence.isBroken(false);

        awaitShopper(dispute, "SENT", "SENT");
        assertThat(text(dispute, STILL))
                .contains(
                        "Wir hatten Ihnen eine Nachricht bis Montag, 14. September 2026, 11:00 Uhr (MESZ) versprochen")
                .contains("Das tut uns leid.");
        promises(dispute)
                .body("items.state", equalTo(List.of("MISSED", "RUNNING")))
                .body("kept", equalTo(0))
                .body("missed", equalTo(1));
    }

    @Test
    void showsThemToTheirMerchantAlone() {
        given().auth()
                .oauth2(Tokens.merchant("another"))
                .get("/disputes/{id}/promises", dispute.id)
                .then()
                .statusCode(404);
    }

    private Case claim() {
        Case claim = new Case(merchantId);
        claim.kind = ClaimKind.A_TO_Z;
        open(claim);
        awaitShopper(claim, "SENT");
        return claim;
    }

    private ValidatableResponse promises(Case of) {
        return given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .get("/disputes/{id}/promises", of.id)
                .then()
                .statusCode(200);
    }
}
