package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.rejoinder.event.ShopperErased;
import dev.rejoinder.notification.confirm.Given;
import dev.rejoinder.notification.confirm.PlainOffer;
import dev.rejoinder.notification.link.ConfirmLink;
import dev.rejoinder.notification.link.ConfirmLinks;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links of mails do what a person confirms on their page, once; whoever only opens them changes nothing. */
@QuarkusTest
class ConfirmTest extends MailTest {

    private static final List<Map<String, String>> ODD_HEADERS = List.of(
            Map.of("Purpose", "prefetch", "X-Moz", "prefetch"),
            Map.of("Sec-Purpose", "prefetch;prerender"),
            Map.of("X-HTTP-Method-Override", "POST", "X-HTTP-Method", "POST", "X-Method-Override", "POST"),
            Map.of("Range", "bytes=0-10", "If-None-Match", "*", "Accept", "*/*"),
            Map.of("Content-Type", "application/x-www-form-urlencoded"),
            Map.of("User-Agent", "LinkScanner/1.0", "From", "scanner@example.com", "Origin", "https://evil.example"));

    @Inject
    ConfirmLinks links;

    @Inject
    PlainOffer offer;

    @Test
    void aScannerThatOpensEveryLinkChangesNothing() {
        Case dispute = sent();
        String path = link(dispute, "yes");

        for (Map<String, String> headers : ODD_HEADERS) {
            given().headers(headers).get(path).then().statusCode(200);
            given().headers(headers).head(path).then().statusCode(200);
            given().headers(headers)
                    .get(path + "?choice=yes&_method=POST")
                    .then()
                    .statusCode(200);
            given().headers(headers).options(path);
            given().headers(headers).put(path).then().statusCode(405);
            given().headers(headers).delete(path).then().statusCode(405);
            given().headers(headers).patch(path).then().statusCode(405);
        }
        assertThat(offer.given(dispute.id)).isEmpty();

        post(path, "choice", "yes").statusCode(200);
        assertThat(offer.given(dispute.id)).containsExactly(new Given("yes", ""));
    }

    @Test
    void asksOnAPageThatCanDoNothingElse() {
        Case dispute = sent();

        given().get(link(dispute, "no"))
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("text/html"))
                .header("Content-Language", "de")
                .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'sha256-"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", containsString("noindex"))
                .header("Cache-Control", "no-store")
                .body(containsString("Has it arrived?"))
                .body(containsString("value=\"no\" required checked"))
                .body(not(containsString("<script")))
                .body(not(containsString("http")));
    }

    @Test
    void takesAnAnswerOnce() {
        Case dispute = sent();
        String path = link(dispute, "yes");

        post(path, "choice", "no", "comment", "Left at the\r\n neighbour's.")
                .statusCode(200)
                .body(containsString("Thank you"));
        post(path, "choice", "no").statusCode(410).body(containsString("Sie haben schon geantwortet"));
        post(link(dispute, "no"), "choice", "yes").statusCode(410);

        assertThat(offer.given(dispute.id)).containsExactly(new Given("no", "Left at the\nneighbour's."));
        given().get(path).then().statusCode(410);
    }

    @Test
    void keepsNoCardNumberOrAccountOfAComment() {
        Case dispute = sent();

        post(
                        link(dispute, "yes"),
                        "choice",
                        "yes",
                        "comment",
                        "4111\u00a01111\u00a01111 1111\nDE89370400440532013000, CVV 123")
                .statusCode(200);

        assertThat(offer.given(dispute.id))
                .containsExactly(new Given("yes", "****\u00a0****\u00a0**** 1111\nDE****************3000, CVV ***"));
    }

    @Test
    void asksAgainWhereTheAnswerIsNone() {
        Case dispute = sent();
        String path = link(dispute, "");

        post(path, "comment", "x").statusCode(422).body(containsString("Bitte wählen Sie eine der Antworten"));
        post(path, "choice", "maybe").statusCode(422);
        post(path, "choice", "yes", "comment", "x".repeat(2001)).statusCode(422);
        post(path, "choice", "yes", "comment", "x".repeat(40_000)).statusCode(413);
        assertThat(offer.given(dispute.id)).isEmpty();

        post(path, "choice", "yes", "comment", "ü".repeat(2000)).statusCode(200);
        assertThat(offer.given(dispute.id)).hasSize(1);
    }

    @Test
    void saysKindlyThatALinkHasExpired() {
        Case dispute = sent();
        Instant now = clock.instant();
        String path = link(dispute, "yes", now.plus(Duration.ofDays(1)));
        try {
            clock.set(now.plus(Duration.ofDays(1)));
            post(path, "choice", "yes").statusCode(410).body(containsString("Dieser Link ist abgelaufen"));
            given().get(path).then().statusCode(410).body(containsString("antworten Sie einfach"));
        } finally {
            clock.set(now);
        }

        assertThat(offer.given(dispute.id)).isEmpty();
    }

    @Test
    void opensNothingForWhatNobodyHasSigned() {
        Case dispute = sent();
        String path = link(dispute, "yes");
        String token = path.substring(path.lastIndexOf('/') + 1);

        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            post("/confirm/" + token.substring(0, i) + other + token.substring(i + 1), "choice", "yes")
                    .statusCode(404);
        }
        post("/confirm/" + token.substring(1), "choice", "yes").statusCode(404);
        post("/confirm/" + token + "AAAA", "choice", "yes").statusCode(404);
        post(link(new ConfirmLink(mail(dispute), "another-purpose", "", soon())), "choice", "yes")
                .statusCode(404);
        post(link(new ConfirmLink(UUID.randomUUID(), PlainOffer.PURPOSE, "", soon())), "choice", "yes")
                .statusCode(404);

        assertThat(offer.given(dispute.id)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "..", "%00", "<script>alert(1)</script>", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void staysKindForNonsense(String token) {
        given().header("Accept-Language", "fr, it;q=0.8, en;q=0.5")
                .get("/confirm/{token}", token)
                .then()
                .statusCode(404)
                .body(not(containsString("<script>")));
    }

    @Test
    void speaksTheLanguageOfAReaderItDoesNotKnow() {
        given().header("Accept-Language", "fr, it;q=0.8, en;q=0.5")
                .get("/confirm/" + "A".repeat(60))
                .then()
                .statusCode(404)
                .header("Content-Language", "it")
                .body(containsString("Questo link non funziona"));
    }

    @Test
    void offersNothingThatIsOver() {
        Case dispute = sent();
        offer.isOver(dispute.id);

        given().get(link(dispute, "yes")).then().statusCode(410).body(containsString("nichts mehr zu bestätigen"));
        post(link(dispute, "yes"), "choice", "yes").statusCode(410);

        assertThat(offer.given(dispute.id)).isEmpty();
    }

    @Test
    void offersNothingOnceTheShopperIsForgotten() {
        Case dispute = sent();
        String path = link(dispute, "yes");

        topics.write(new ShopperErased(
                UUID.randomUUID(), clock.instant(), merchantId, UUID.randomUUID(), List.of(dispute.id), List.of()));

        await().untilAsserted(() -> given().get(path).then().statusCode(404));
        post(path, "choice", "yes").statusCode(404);
        assertThat(offer.given(dispute.id)).isEmpty();
    }

    private Case sent() {
        profile();
        Case dispute = new Case(merchantId);
        open(dispute);
        awaitStatus(dispute, "SENT", "SENT");
        return dispute;
    }

    private UUID mail(Case dispute) {
        return UUID.fromString((String) email(dispute, "SHOPPER").get("id"));
    }

    private String link(Case dispute, String choice) {
        return link(dispute, choice, soon());
    }

    private String link(Case dispute, String choice, Instant until) {
        return link(new ConfirmLink(mail(dispute), PlainOffer.PURPOSE, choice, until));
    }

    private String link(ConfirmLink link) {
        String url = links.to(link).orElseThrow();
        assertThat(url).startsWith("https://rejoinder.example/confirm/");
        return url.substring("https://rejoinder.example".length());
    }

    private Instant soon() {
        return clock.instant().plus(Duration.ofDays(30));
    }

    private static ValidatableResponse post(String path, String... fields) {
        RequestSpecification form = given().contentType("application/x-www-form-urlencoded; charset=UTF-8");
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(path).then();
    }
}
