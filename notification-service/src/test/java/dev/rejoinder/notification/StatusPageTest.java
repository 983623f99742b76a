package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.ShopperErased;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Shoppers see where their case stands by a link of their mails, and nobody else does. */
@QuarkusTest
class StatusPageTest extends ReplyCase {

    private static final Pattern LINK =
            Pattern.compile("https://rejoinder\\.example(/s/[A-Za-z0-9_-]{60})(?![A-Za-z0-9_-])");
    private static final String GONE = "Dieser Link funktioniert nicht mehr";

    @Test
    void showsWhereTheCaseStandsAndWhoDecides() {
        dispute.shopperName = "<script>alert(1)</script>";
        dispute.item = "<img src=x onerror=alert(1)> Kettle";
        sent();

        String html = open(firstLink())
                .statusCode(200)
                .header("Content-Language", "de")
                .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'sha256-"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", containsString("noindex"))
                .header("Cache-Control", "no-store")
                .extract()
                .asString();

        Document page = Jsoup.parse(html);
        assertThat(page.select("header").text()).isEqualTo("Teehaus Nord");
        assertThat(page.select("[aria-current=step]").text()).contains("Der Shop antwortet", "jetzt");
        assertThat(page.select("main").text())
                .contains("TN-10482", "129,90", "9. November 2026", "Die Bank entscheidet über die Zahlung, nicht wir")
                .contains("hilfe@teehaus.example")
                .containsPattern("Bis Montag, 9. November 2026, 1[12]:00 Uhr .MEZ.: Das steht noch aus");
        assertThat(page.select("details summary").text()).contains("Zu der Zahlung");
        assertThat(page.select("a[href*=/help/]")).hasSize(2);
        assertThat(page.select("script, img, [onerror]")).isEmpty();
        assertThat(page.select("dd").text()).contains("<img src=x onerror=alert(1)> Kettle");
        assertThat(html).doesNotContain("jana.").doesNotContain("/confirm/");
        assertThat(LINK.matcher(html).find()).isFalse();
    }

    @Test
    void speaksTheReadersLanguage() {
        sent();
        String link = firstLink();

        open(link + "?lang=it").header("Content-Language", "it").body(containsString("decide la banca, non noi"));
        Document page = Jsoup.parse(open(link + "?lang=es").extract().asString());
        assertThat(page.select("nav a").eachAttr("href"))
                .containsExactly("?lang=en", "?lang=de", "?lang=it", "?lang=es");
        assertThat(page.select("nav [aria-current]").text()).isEqualTo("Español");
        open(link + "?lang=%3Cscript%3E").header("Content-Language", "de").body(not(containsString("<script>")));
    }

    @Test
    void tellsOfRefundsDecisionsAndKeptPromises() {
        sent();
        String link = firstLink();
        dispute.state = "REFUNDING";
        refund(dispute, "60.00", "PENDING");
        evidence.knows(dispute.id, dispute.json());

        open(link).body(containsString("Amazon Pay hat unseren Auftrag")).body(containsString("60,00"));

        tomorrow();
        tell(dispute, dispute.closed(DisputeOutcome.LOST));
        awaitTemplate(dispute, "shopper-decided-for-shopper", "SENT");
        open(link)
                .body(containsString("Ihre Bank hat"))
                .body(containsString("Sie haben von uns gehört"))
                .body(not(containsString("<h2>Wie es weitergeht")));
    }

    @Test
    void saysKindlyThatItCannotBeShownNow() {
        sent();
        String link = firstLink();
        evidence.isBroken(true);
        try {
            open(link).statusCode(503).header("Retry-After", "30").body(containsString("Nichts geht verloren"));
        } finally {
            evidence.isBroken(false);
        }
        open(link).statusCode(200);
    }

    @Test
    void opensNothingForWhatNobodyHasMade() {
        sent();
        String link = firstLink();
        for (int i = "/s/".length(); i < link.length(); i++) {
            char other = link.charAt(i) == 'A' ? 'B' : 'A';
            open(link.substring(0, i) + other + link.substring(i + 1)).statusCode(404);
        }
        String gone = open("/s/" + "A".repeat(60)).statusCode(404).extract().asString();
        assertThat(gone).contains(GONE);
        for (String token : List.of("x", "%00", "%3Cscript%3E", "..%2F..", "A".repeat(4000))) {
            open("/s/" + token).statusCode(404);
        }
        assertThat(open(link.substring(0, link.length() - 1)).extract().asString())
                .isEqualTo(gone);
    }

    @Test
    void anothersLinkOpensNothing() {
        sent();
        String link = firstLink();
        dispute.shopperEmail = "another." + dispute.id + "@example.com";
        evidence.knows(dispute.id, dispute.json());

        open(link).statusCode(404).body(containsString(GONE));
    }

    @Test
    void aScannerThatOpensEveryLinkChangesNothing() {
        sent();
        String link = firstLink();
        for (Map<String, String> headers : List.of(
                Map.of("Purpose", "prefetch", "X-HTTP-Method-Override", "POST"),
                Map.of("User-Agent", "LinkScanner/1.0", "Range", "bytes=0-10"))) {
            given().headers(headers).get(link + "?_method=POST").then().statusCode(200);
            given().headers(headers).head(link).then().statusCode(200);
            given().headers(headers).options(link);
            given().headers(headers).put(link).then().statusCode(405);
            given().headers(headers).delete(link).then().statusCode(405);
        }

        open(link).statusCode(200);
        assertThat(statuses(dispute, "shopper-status-link")).isEmpty();
    }

    @Test
    void endsThirtyDaysAfterTheCase() {
        sent();
        String link = firstLink();
        clock.advance(Duration.ofDays(90));
        open(link).statusCode(200);

        tell(dispute, dispute.closed(DisputeOutcome.WITHDRAWN));
        awaitClosed();
        clock.advance(Duration.ofDays(29));
        open(link).statusCode(200);
        clock.advance(Duration.ofDays(1));
        open(link).statusCode(404).body(containsString(GONE));
    }

    private void awaitClosed() {
        await().untilAsserted(() -> assertThat(sql.query(
                        "select closed from dispute_told where dispute_id = ?", row -> row.flag("closed"), dispute.id))
                .containsExactly(true));
    }

    @Test
    void isRevokedByTheShop() {
        sent();
        String link = firstLink();

        revoke(Tokens.merchant("another")).statusCode(404);
        revoke(Tokens.auditor()).statusCode(403);
        open(link).statusCode(200);
        revoke(Tokens.merchant(merchantId)).statusCode(204);
        open(link).statusCode(404).body(containsString(GONE));
    }

    @Test
    void opensNothingOnceTheShopperIsForgotten() {
        sent();
        String link = firstLink();

        topics.write(new ShopperErased(
                UUID.randomUUID(), clock.instant(), merchantId, UUID.randomUUID(), List.of(dispute.id), List.of()));

        await().untilAsserted(() -> open(link).statusCode(404));
        ask(dispute.shopperEmail, "TN-10482").statusCode(200);
    }

    @Test
    void aNewLinkGoesToTheShopperAloneAndEndsOlderOnes() {
        sent();
        String old = firstLink();

        String known = ask(dispute.shopperEmail.toUpperCase(java.util.Locale.ROOT), " tn-10482 ")
                .statusCode(200)
                .extract()
                .asString();
        awaitTemplate(dispute, "shopper-status-link", "SENT");

        String fresh = link(newest());
        assertThat(fresh).isNotEqualTo(old);
        open(fresh).statusCode(200);
        open(old).statusCode(404);
        assertThat(header(newest(), "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(ask("nobody@example.com", "TN-10482").extract().asString()).isEqualTo(known);
        assertThat(ask(dispute.shopperEmail, "TN-1").extract().asString()).isEqualTo(known);
        ask("no address", "TN-10482").statusCode(422).body(containsString("Bitte geben Sie"));
        ask(dispute.shopperEmail, " ").statusCode(422);
    }

    @Test
    void nobodyGetsMoreThanThreeLinksADay() {
        sent();
        for (int i = 1; i <= 3; i++) {
            ask(dispute.shopperEmail, "TN-10482").statusCode(200);
            awaitTemplate(
                    dispute,
                    "shopper-status-link",
                    java.util.Collections.nCopies(i, "SENT").toArray(String[]::new));
        }
        String link = link(newest());
        renew(link);
        ask(dispute.shopperEmail, "TN-10482").statusCode(200);

        Case other = new Case(merchantId);
        sent(other);
        ask(other.shopperEmail, "TN-10482").statusCode(200);
        awaitTemplate(other, "shopper-status-link", "SENT");
        assertThat(statuses(dispute, "shopper-status-link")).hasSize(3);
        open(link).statusCode(200);
        tomorrow();
        renew(link);
        await().untilAsserted(() ->
                assertThat(statuses(dispute, "shopper-status-link")).hasSize(4));
    }

    @Test
    void noLinkIsStoredOrQuoted() {
        sent();
        String link = firstLink();
        String stored = (String) email(dispute, "SHOPPER").get("id");

        given().auth().oauth2(Tokens.ops()).get("/emails/{id}", stored).then().body(not(containsString(link)));
        String reply = post(answer().says("Thanks!\n\n> See https://rejoinder.example" + link + "\n"));
        mail(reply).body(not(containsString(link)));
        assertThat(text(dispute, "shopper-chargeback-received")).contains("https://rejoinder.example/s/…");
    }

    @Test
    void anAnswerOnThePageIsAnAnswerByMail() {
        sent();
        question();
        String link = link(newest());
        assertThat(Jsoup.parse(open(link).extract().asString()).select("form textarea, form input[type=file]"))
                .hasSize(2);

        given().multiPart("text", "Hier ist es. Karte 4111 1111 1111 1111.")
                .multiPart("files", "../../foto: y.txt", PDF, "text/html")
                .post(link)
                .then()
                .statusCode(200)
                .body(containsString("Ihre Antwort ist angekommen"));

        String mail = given().auth()
                .oauth2(Tokens.ops())
                .queryParam("disputeId", dispute.id)
                .get("/inbound/mails")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id");
        mail(mail)
                .body("state", equalTo("ASSIGNED"))
                .body("verified", equalTo(true))
                .body("from", equalTo(dispute.shopperEmail))
                .body("text", equalTo("Hier ist es. Karte **** **** **** 1111."))
                .body("files", hasSize(1))
                .body("files[0].mediaType", equalTo("application/pdf"));
        await().untilAsserted(() -> assertThat(facts(dispute)).hasSize(1));
        assertThat(facts(dispute).get(0).verified()).isTrue();
        clock.advance(Duration.ofDays(3));
        awaitTemplate(dispute, "shopper-question-reminder", "DROPPED");
        answer(link, "Noch etwas.").statusCode(409).body(containsString("Noch etwas."));
        assertThat(facts(dispute)).hasSize(1);
    }

    @Test
    void whatCannotBeTakenIsSaidAndTheTextIsKept() {
        sent();
        question();
        String link = link(newest());

        given().multiPart("text", "Der Karton <b>war</b> offen.")
                .multiPart("files", "notes.zip", new byte[] {'P', 'K', 3, 4}, "image/png")
                .post(link)
                .then()
                .statusCode(422)
                .body(containsString("notes.zip"))
                .body(containsString("Der Karton &lt;b&gt;war&lt;/b&gt; offen."));
        answer(link, " ").statusCode(422);
        answer(link, "x".repeat(6001)).statusCode(422);
        given().contentType("multipart/form-data; boundary=edge")
                .body(new byte[11 * 1024 * 1024])
                .post(link + "?lang=de")
                .then()
                .statusCode(413)
                .body(containsString("zusammen zu groß"));
        assertThat(facts(dispute)).isEmpty();
    }

    @Test
    void whoeverMayReadMayNotAnswer() {
        sent();
        String reading = firstLink();
        question();

        assertThat(Jsoup.parse(open(reading).extract().asString()).select("textarea"))
                .isEmpty();
        answer(reading, "Nobody's word").statusCode(403);
        answer("/s/" + "A".repeat(60), "Nobody's word").statusCode(404);
        assertThat(facts(dispute)).isEmpty();
    }

    private void question() {
        given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .contentType("application/json")
                .body(Map.of(
                        "items",
                        List.of(Map.of("what", "Ein Foto des Pakets.", "why", "Der Paketdienst fragt danach.")),
                        "answerBy",
                        clock.instant().plus(Duration.ofDays(4)).toString()))
                .post("/disputes/{id}/questions", dispute.id)
                .then()
                .statusCode(202);
        awaitTemplate(dispute, "shopper-question", "SENT");
    }

    private static ValidatableResponse open(String link) {
        return given().urlEncodingEnabled(false)
                .header("Accept-Language", "de-AT, en;q=0.5")
                .get(link)
                .then();
    }

    private static void renew(String link) {
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("again", "yes")
                .post(link)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse answer(String link, String text) {
        return given().multiPart("text", text).post(link).then();
    }

    private static ValidatableResponse ask(String address, String number) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("email", address)
                .formParam("number", number)
                .post("/s?lang=de")
                .then();
    }

    private ValidatableResponse revoke(String token) {
        return given().auth()
                .oauth2(token)
                .delete("/disputes/{id}/status-links", dispute.id)
                .then();
    }

    private String firstLink() {
        return link(mailsTo(dispute.shopperEmail).get(0));
    }

    private MimeMessage newest() {
        List<MimeMessage> mails = mailsTo(dispute.shopperEmail);
        return mails.get(mails.size() - 1);
    }

    private static String link(MimeMessage mail) {
        try {
            Object part = mail.getContent();
            while (part instanceof MimeMultipart parts) {
                part = parts.getBodyPart(0).getContent();
            }
            Matcher found = LINK.matcher((String) part);
            assertThat(found.find()).isTrue();
            return found.group(1);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
