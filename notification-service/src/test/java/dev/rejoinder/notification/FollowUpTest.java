package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.ShopperErased;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After a case shoppers are asked once whether it is solved, and after a refund whether it has arrived. */
@QuarkusTest
class FollowUpTest extends MailTest {

    private static final String SOLVED = "shopper-did-we-solve-it";
    private static final String ARRIVED = "shopper-refund-arrived";
    private static final Instant THURSDAY = Instant.parse("2026-05-14T08:30:00Z");
    private static final Instant MONDAY = Instant.parse("2026-05-18T07:00:00Z");
    private static final Pattern LINK = Pattern.compile("https://rejoinder\\.example(/confirm/[A-Za-z0-9_-]+)");

    private Case dispute;
    private EarlierClock monthsBefore;

    @BeforeEach
    void start() {
        monthsBefore = new EarlierClock(clock, "2026-05-13T08:30:00Z");
        profile();
        dispute = claim();
    }

    @AfterEach
    void back() {
        monthsBefore.back();
    }

    @Test
    void asksOnTheMondayAfterAndTakesAnAnswerThatCanBeChangedForAWeek() {
        clock.set(THURSDAY);
        close(dispute, DisputeOutcome.WITHDRAWN);
        clock.set(MONDAY.minusSeconds(3600));
        assertThat(statuses(dispute, SOLVED)).isEmpty();
        clock.set(MONDAY);
        awaitAsked(dispute, SOLVED);
        List<String> links = links(text(dispute, SOLVED));
        assertThat(links).hasSize(6);

        links.forEach(link -> given().get(link).then().statusCode(200));
        ratings(dispute).body("items", equalTo(List.of()));
        rate(links.get(3), "2", "Nobody told me anything.").statusCode(200).body(containsString("Vielen Dank"));
        rate(links.get(3), "5", "").statusCode(410);
        clock.set(MONDAY.plus(Duration.ofDays(6)));
        rate(links.get(0), "5", "").statusCode(200);
        clock.set(MONDAY.plus(Duration.ofDays(8)));
        rate(links.get(1), "1", "").statusCode(410);

        ratings(dispute)
                .body("items.score", equalTo(List.of(2, 5)))
                .body("items.counts", equalTo(List.of(false, true)))
                .body("items[0].comment", equalTo("Nobody told me anything."));
        given().auth()
                .oauth2(Tokens.auditor())
                .get("/disputes/{id}/ratings", dispute.id)
                .then()
                .body("items[0].comment", equalTo(null));
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(5));
            assertThat(statuses(dispute, "merchant-shopper-unhappy")).containsExactly("SENT");
        });
        assertThat(text(dispute, "merchant-shopper-unhappy")).contains("Nobody told me anything.");
    }

    @Test
    void asksNobodyAgainWhoWantsNoSuchMails() {
        clock.set(THURSDAY);
        close(dispute, DisputeOutcome.WITHDRAWN);
        clock.set(MONDAY);
        awaitAsked(dispute, SOLVED);
        MimeMessage asked = mailsTo(dispute.shopperEmail).stream()
                .filter(mail -> header(mail, "List-Unsubscribe") != null)
                .reduce((first, last) -> last)
                .orElseThrow();
        String out = header(asked, "List-Unsubscribe").replaceAll("^<https://rejoinder\\.example|>$", "");
        assertThat(header(asked, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(text(dispute, SOLVED)).contains(out);

        given().get(out).then().statusCode(200).body(containsString("Was Ihren eigenen Fall"));
        given().formParam("List-Unsubscribe", "One-Click").post(out).then().statusCode(200);
        given().formParam("List-Unsubscribe", "One-Click").post(out).then().statusCode(410);

        clock.set(THURSDAY.plus(Duration.ofDays(34)));
        Case later = new Case(merchantId);
        later.kind = ClaimKind.A_TO_Z;
        later.shopperEmail = dispute.shopperEmail;
        open(later);
        awaitShopper(later, "SENT");
        clock.set(THURSDAY.plus(Duration.ofDays(35)));
        close(later, DisputeOutcome.WITHDRAWN);
        clock.set(MONDAY.plus(Duration.ofDays(35)));
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(5));
            assertThat(statuses(later, SOLVED)).containsExactly("DROPPED");
        });
        assertThat(emails(later).getString("items.find { it.template == '" + SOLVED + "' }.reason"))
                .isEqualTo("the shopper wants no such mails");
    }

    @Test
    void asksNobodyTwiceWithin30DaysNorWhoseCardItMayNotHaveBeen() {
        Case again = claim();
        again.shopperEmail = dispute.shopperEmail;
        Case unrecognised = new Case(merchantId);
        unrecognised.reason = FilingReason.UNRECOGNIZED;
        open(unrecognised);
        awaitShopper(unrecognised, "SENT");
        clock.set(THURSDAY);
        close(dispute, DisputeOutcome.WITHDRAWN);
        close(unrecognised, DisputeOutcome.WON);
        clock.set(THURSDAY.plus(Duration.ofDays(1)));
        close(again, DisputeOutcome.WITHDRAWN);
        clock.set(MONDAY);
        awaitAsked(dispute, SOLVED);
        clock.set(MONDAY.plus(Duration.ofHours(3)));

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(5));
            assertThat(statuses(again, SOLVED)).containsExactly("DROPPED");
            assertThat(statuses(unrecognised, SOLVED)).containsExactly("DROPPED");
        });
    }

    @Test
    void looksForARefundThatHasNotArrived() {
        clock.set(THURSDAY);
        dispute.state = "REFUNDED";
        refund(dispute, "129.90", "DONE");
        update(dispute);
        awaitShopper(dispute, "SENT", "SENT");
        clock.set(Instant.parse("2026-06-01T08:31:00Z"));
        awaitAsked(dispute, ARRIVED);

        given().contentType("application/x-www-form-urlencoded")
                .formParam("choice", "no")
                .post(links(text(dispute, ARRIVED)).get(1))
                .then()
                .statusCode(200);

        awaitAsked(dispute, "merchant-refund-missing");
        assertThat(text(dispute, "merchant-refund-missing")).contains("129,90");
    }

    @Test
    void forgetsWhatWasWrittenWithTheShopper() {
        clock.set(THURSDAY);
        close(dispute, DisputeOutcome.WITHDRAWN);
        clock.set(MONDAY);
        awaitAsked(dispute, SOLVED);
        rate(links(text(dispute, SOLVED)).get(4), "1", "My name is Jana.").statusCode(200);
        given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .get("/merchants/{m}/shopper-data?email={e}", merchantId, dispute.shopperEmail)
                .then()
                .body("stored.ratings.comment", hasItem("My name is Jana."));

        topics.write(new ShopperErased(
                UUID.randomUUID(), Instant.EPOCH, merchantId, UUID.randomUUID(), List.of(dispute.id), List.of()));

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> ratings(dispute)
                .body("items.comment", equalTo(Collections.singletonList(null)))
                .body("items.score", equalTo(List.of(1))));
    }

    private Case claim() {
        Case claim = new Case(merchantId);
        claim.kind = ClaimKind.A_TO_Z;
        open(claim);
        awaitShopper(claim, "SENT");
        return claim;
    }

    private void close(Case closing, DisputeOutcome outcome) {
        tell(closing, closing.closed(outcome));
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(5));
            assertThat(emails(closing).getList("items.findAll { it.audience == 'SHOPPER' && it.status == 'SENT' }"))
                    .hasSize(2);
        });
    }

    private void awaitAsked(Case of, String template) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(1));
            assertThat(statuses(of, template)).containsExactly("SENT");
        });
    }

    private static ValidatableResponse rate(String link, String score, String comment) {
        return given().contentType("application/x-www-form-urlencoded")
                .formParam("choice", score)
                .formParam("comment", comment)
                .post(link)
                .then();
    }

    private ValidatableResponse ratings(Case of) {
        return given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .get("/disputes/{id}/ratings", of.id)
                .then()
                .statusCode(200);
    }

    private static List<String> links(String text) {
        Matcher found = LINK.matcher(text);
        return found.results().map(link -> link.group(1)).toList();
    }
}
