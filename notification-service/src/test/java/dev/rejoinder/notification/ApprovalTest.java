package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.ShopperErased;
import dev.rejoinder.testing.StoredData;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop that wants it sees bad news and large sums before its customers do. */
@QuarkusTest
class ApprovalTest extends MailTest {

    private static final String NOTE =
            "{\"text\": \"I looked at it <b>myself</b>.\\r\\nCall me.\", \"name\": \"Marta Brandt\"}";

    @Inject
    StoredData stored;

    private Case dispute;

    @BeforeEach
    void aClaimOfAShopThatWantsToSee() {
        profile();
        limit("500.00");
        dispute = new Case(merchantId);
        dispute.kind = ClaimKind.A_TO_Z;
        open(dispute);
        awaitStatus(dispute, "SENT", "SENT");
        tomorrow();
    }

    @Test
    void aDenialWaitsForAPersonWhoMayAddALine() throws Exception {
        String mail = waiting();
        given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .get("/emails?status=WAITING")
                .then()
                .body("items.id", contains(mail))
                .body("items.reason", contains("a person sees it first: the claim is decided for the shop"));

        note(mail, etag(mail), NOTE).statusCode(200).body("note.name", equalTo("Marta Brandt"));
        as(Tokens.merchant(merchantId))
                .get("/emails/" + mail + "/html")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("sandbox"))
                .body(containsString("Ein paar Worte von Marta Brandt"))
                .body(containsString("I looked at it &lt;b&gt;myself&lt;/b&gt;. Call me."));
        verdict(mail, "approval", etag(mail), "{\"reason\": \"reads well\"}").statusCode(200);

        awaitShopper(dispute, "SENT", "SENT");
        assertThat(text(dispute, "shopper-decided-for-shop"))
                .contains("Ein paar Worte von Marta Brandt", "> I looked at it <b>myself</b>. Call me.");
        as(Tokens.ops())
                .get("/emails/" + mail)
                .then()
                .body("steps.step", contains("QUEUED", "WAITING", "NOTED", "APPROVED", "CHECKED", "WRITTEN", "SENT"))
                .body("steps[3].why", equalTo("reads well"))
                .body("steps[3].by", equalTo("backend@" + merchantId));
    }

    @Test
    void whatIsRejectedDoesNotLeave() {
        String mail = waiting();

        verdict(mail, "rejection", etag(mail), "{}").statusCode(422);
        verdict(mail, "rejection", etag(mail), "{\"reason\": \"Jana has called us\"}")
                .statusCode(200);

        awaitShopper(dispute, "SENT", "DROPPED");
        assertThat(email(dispute, "SHOPPER")).containsEntry("reason", "a person has rejected it");
        as(Tokens.auditor())
                .get("/emails/" + mail)
                .then()
                .body("steps.step", contains("QUEUED", "WAITING", "REJECTED"))
                .body(not(containsString("Jana has called us")));
        verdict(mail, "approval", etag(mail), "{}").statusCode(409);
    }

    @Test
    void twoPeopleDoNotCross() {
        String mail = waiting();
        String before = etag(mail);

        note(mail, null, NOTE).statusCode(428);
        note(mail, before, NOTE).statusCode(200);
        note(mail, before, NOTE).statusCode(412);
        verdict(mail, "approval", before, "{}").statusCode(412);
        verdict(mail, "approval", null, "{}").statusCode(428);
        note(mail, etag(mail), "{\"text\": \"" + "x".repeat(601) + "\", \"name\": \" \"}")
                .statusCode(422)
                .body("errors.field", contains("text", "name"));

        awaitShopper(dispute, "SENT", "WAITING");
    }

    @Test
    void othersNeitherSeeNorDecide() {
        String mail = waiting();
        String etag = etag(mail);

        as(Tokens.merchant("another"))
                .contentType("application/json")
                .body("{}")
                .header("If-Match", etag)
                .post("/emails/" + mail + "/approval")
                .then()
                .statusCode(404);
        as(Tokens.auditor())
                .contentType("application/json")
                .body("{}")
                .header("If-Match", etag)
                .post("/emails/" + mail + "/approval")
                .then()
                .statusCode(403);
        as(Tokens.merchant("another")).get("/emails/" + mail + "/html").then().statusCode(404);
        as(Tokens.auditor()).get("/emails/" + mail + "/html").then().statusCode(403);
        note(email(dispute, "MERCHANT").get("id").toString(), "*", NOTE).statusCode(409);
        awaitShopper(dispute, "SENT", "WAITING");
    }

    @Test
    void newsOfLargeSumsWaitsAndOfSmallOnesDoesNot() {
        refund(dispute, "129.90", "PENDING");
        dispute.state = "REFUNDING";
        update(dispute);
        awaitShopper(dispute, "SENT", "SENT");

        limit("129.89");
        tell(dispute, dispute.closed(DisputeOutcome.LOST));
        awaitShopper(dispute, "SENT", "SENT", "WAITING");
        assertThat(email(dispute, "SHOPPER"))
                .containsEntry("reason", "a person sees it first: the amount is above 129.89 EUR");
    }

    @Test
    void remindsTheShopOnceAndInTheEndSendsItAsItIs() throws Exception {
        String mail = waiting();

        clock.advance(Duration.ofHours(25));
        await().untilAsserted(() ->
                assertThat(statuses(dispute, "merchant-mail-waiting")).containsExactly("SENT"));
        assertThat(text(dispute, "merchant-mail-waiting"))
                .contains("zur Bestellung TN-10482, wartet noch auf Sie", "am Freitag, 6. November 2026, 11:00 Uhr");
        clock.advance(Duration.ofHours(46));
        assertThat(email(dispute, "SHOPPER")).containsEntry("status", "WAITING");

        clock.advance(Duration.ofHours(2));

        awaitTemplate(dispute, "shopper-decided-for-shop", "SENT");
        assertThat(statuses(dispute, "merchant-mail-waiting")).hasSize(1);
        as(Tokens.ops())
                .get("/emails/" + mail)
                .then()
                .body("steps[2].step", equalTo("APPROVED"))
                .body("steps[2].why", equalTo("nobody has looked at it in time"));
    }

    @Test
    void aDecisionThatIsChangedMeanwhileIsNotApprovedAnyMore() {
        String mail = waiting();
        String etag = etag(mail);

        tell(dispute, dispute.closed(DisputeOutcome.LOST));

        awaitShopper(dispute, "SENT", "DROPPED", "SENT");
        verdict(mail, "approval", etag, "{}").statusCode(409);
    }

    @Test
    void forgetsANoteWithItsShopper() {
        String mark = "mark" + UUID.randomUUID();
        String mail = waiting();
        note(mail, etag(mail), "{\"text\": \"Dear " + mark + "\", \"name\": \"Marta\"}")
                .statusCode(200);
        assertThat(stored.columnsWith(mark, mark)).containsExactly("email.note");

        topics.write(new ShopperErased(
                UUID.randomUUID(), clock.instant(), merchantId, UUID.randomUUID(), List.of(dispute.id), List.of()));

        awaitShopper(dispute, "SENT", "DROPPED");
        assertThat(stored.columnsWith(mark, mark)).isEmpty();
    }

    private String waiting() {
        tell(dispute, dispute.closed(DisputeOutcome.WON));
        awaitShopper(dispute, "SENT", "WAITING");
        return (String) email(dispute, "SHOPPER").get("id");
    }

    private void limit(String amount) {
        rules("{\"approvalAbove\": [{\"value\": \"" + amount + "\", \"currency\": \"EUR\"}]}")
                .statusCode(200);
    }

    private ValidatableResponse note(String mail, String etag, String note) {
        return ifMatch(etag).body(note).put("/emails/" + mail + "/note").then();
    }

    private ValidatableResponse verdict(String mail, String what, String etag, String body) {
        return ifMatch(etag).body(body).post("/emails/" + mail + "/" + what).then();
    }

    private RequestSpecification ifMatch(String etag) {
        RequestSpecification request = as(Tokens.merchant(merchantId)).contentType("application/json");
        return etag == null ? request : request.header("If-Match", etag);
    }

    private static String etag(String mail) {
        return as(Tokens.ops()).get("/emails/" + mail).header("ETag");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
