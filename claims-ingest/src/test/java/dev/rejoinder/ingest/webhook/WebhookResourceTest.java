package dev.rejoinder.ingest.webhook;

import static dev.rejoinder.ingest.Webhooks.closed;
import static dev.rejoinder.ingest.Webhooks.opened;
import static dev.rejoinder.ingest.Webhooks.orderReference;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.event.ClaimReported;
import dev.rejoinder.event.ClaimResolved;
import dev.rejoinder.event.ClaimUpdated;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.ingest.Claims;
import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.testing.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
class WebhookResourceTest {

    @Inject
    Claims claims;

    private final String reference = orderReference();
    private Merchant merchant;

    @BeforeEach
    void register() {
        merchant = Merchant.registered();
    }

    @Test
    void tellsAClaim() {
        String noticeId = accept("msg-1", opened(reference));

        ClaimFact fact = claims.factsAfter(merchant, noticeId, 1).get(0);
        assertThat(fact).isInstanceOf(ClaimReported.class);
        assertThat(fact.details().amount()).isEqualTo(Money.of("129.90", "EUR"));
        assertThat(fact.details().reason()).isEqualTo(FilingReason.PRODUCT_NOT_RECEIVED);
        assertThat(fact.details().shopper().email()).isEqualTo("jana@example.com");
        assertThat(fact.details().deadline().respondBy()).isEqualTo(Instant.parse("2026-11-09T09:00:00Z"));
        assertThat(claims.traces(fact)).containsExactly(UUID.fromString(noticeId));
    }

    @Test
    void tellsAClaimOnceHoweverOftenAndAtOnceItIsPosted() {
        String body = opened(reference);
        ExecutorService senders = Executors.newFixedThreadPool(20);
        List<CompletableFuture<Response>> answers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            answers.add(CompletableFuture.supplyAsync(() -> merchant.webhook("msg-1", body), senders));
        }
        List<String> noticeIds = answers.stream()
                .map(CompletableFuture::join)
                .map(answer -> answer.then().statusCode(202).extract().<String>path("noticeId"))
                .distinct()
                .toList();
        senders.shutdown();

        assertThat(noticeIds).hasSize(1);
        assertThat(merchant.countOfNotices()).isEqualTo(1);
        assertThat(claims.factsAfter(merchant, noticeIds.get(0), 1)).hasSize(1);
    }

    @Test
    void tellsWhatIsNewAndThatItEnded() {
        accept("msg-1", opened(reference));
        accept("msg-2", opened(reference).replace("129.90", "99.00").replace("09:00:00Z", "10:00:00Z"));
        String last = accept("msg-3", closed(reference, "MERCHANT_WON"));

        List<ClaimFact> facts = claims.factsAfter(merchant, last, 3);
        assertThat(facts)
                .extracting(ClaimFact::getClass)
                .containsExactly((Class) ClaimReported.class, (Class) ClaimUpdated.class, (Class) ClaimResolved.class);
        assertThat(facts).extracting(ClaimFact::claimVersion).containsExactly(1L, 2L, 3L);
        assertThat(facts.get(1).details().amount()).isEqualTo(Money.of("99.00", "EUR"));
    }

    @Test
    void tellsNothingAnewIfNothingIsNew() {
        accept("msg-1", opened(reference));
        String again = accept("msg-2", opened(reference));

        assertThat(claims.factsAfter(merchant, again, 1)).hasSize(1);
    }

    @Test
    void tellsAClaimThatWeHearOfOnlyWhenItEnds() {
        String noticeId = accept("msg-1", closed(reference, "BUYER_WON"));

        assertThat(claims.factsAfter(merchant, noticeId, 2))
                .extracting(ClaimFact::typeName)
                .containsExactly(ClaimReported.TYPE, ClaimResolved.TYPE);
    }

    @Test
    void refusesAnotherBodyUnderAKnownId() {
        accept("msg-1", opened(reference));

        merchant.webhook("msg-1", opened(orderReference()))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("webhook-id"));
        assertThat(merchant.countOfNotices()).isEqualTo(1);
    }

    @Test
    void takesTheSameWebhookIdFromTwoMerchants() {
        Merchant other = Merchant.registered();
        accept("msg-1", opened(reference));

        other.webhook("msg-1", opened(reference)).then().statusCode(202);

        assertThat(other.countOfNotices()).isEqualTo(1);
    }

    @Test
    void takesEitherOfTwoSecretsAndAnyOfSeveralSignatures() {
        byte[] next = "the next key of that merchant".getBytes(UTF_8);
        merchant.put(Map.of("webhookSecrets", List.of(Merchant.SECRET, Merchant.secret(next))))
                .then()
                .statusCode(200);
        long now = now();
        String right = Merchant.signature(next, "msg-1", now, opened(reference));
        String stale = Merchant.signature("a key of long ago, no longer used".getBytes(UTF_8), "msg-1", now, "");

        merchant.webhook("msg-1", now, stale + " v2,abc " + right, opened(reference))
                .then()
                .statusCode(202);
        merchant.webhook("msg-2", opened(reference)).then().statusCode(202);
    }

    @Test
    void doesNotTellAnUnknownMerchantFromAWrongSignature() {
        String wrong = merchant.webhook("msg-1", now(), "v1,AAAA", opened(reference))
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .extract()
                .asString();

        Merchant.unknown()
                .webhook("msg-1", opened(reference))
                .then()
                .statusCode(401)
                .body(equalTo(wrong));
        assertThat(merchant.countOfNotices()).isZero();
    }

    @Test
    void refusesATimestampThatIsTooOldOrInTheFuture() {
        for (long age : new long[] {-400, 400}) {
            merchant.webhook("msg-1", now() - age, opened(reference))
                    .then()
                    .statusCode(401)
                    .body("detail", containsString("webhook-timestamp is more than 5 minutes"));
        }
        assertThat(merchant.countOfNotices()).isZero();
    }

    @Test
    void namesTheHeaderThatIsMissing() {
        given().contentType("application/json")
                .body(opened(reference))
                .post("/webhooks/{id}", merchant.id())
                .then()
                .statusCode(401)
                .body("detail", containsString("webhook-id"));
    }

    @Test
    void refusesAnotherContentType() {
        for (String type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
            given().contentType(type)
                    .body(opened(reference))
                    .post("/webhooks/{id}", merchant.id())
                    .then()
                    .statusCode(415)
                    .contentType("application/problem+json");
        }
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        merchant.webhook("msg-1", "x".repeat(2 * 1024 * 1024))
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("256 KiB"));
        assertThat(merchant.countOfNotices()).isZero();
    }

    @Test
    void takesABodyThatComesInPieces() throws IOException, InterruptedException {
        String body = opened(reference);

        HttpResponse<String> answer =
                merchant.webhookInPieces("msg-1", body, new ByteArrayInputStream(body.getBytes(UTF_8)));

        assertThat(answer.statusCode()).isEqualTo(202);
        claims.factsAfter(merchant, JsonPath.from(answer.body()).getString("noticeId"), 1);
    }

    @Test
    void refusesABodyThatTurnsOutTooLarge() throws IOException, InterruptedException {
        String body = "x".repeat(300 * 1024);

        HttpResponse<String> answer =
                merchant.webhookInPieces("msg-1", body, new ByteArrayInputStream(body.getBytes(UTF_8)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("256 KiB");
        assertThat(merchant.countOfNotices()).isZero();
    }

    @Test
    void hangsUpOnABodyThatDoesNotEnd() throws IOException {
        byte[] piece = ("1000\r\n" + "x".repeat(0x1000) + "\r\n").getBytes(UTF_8);
        String head = "POST /webhooks/" + merchant.id() + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(UTF_8));

            assertThatThrownBy(() -> {
                        for (int i = 0; i < 50_000; i++) {
                            out.write(piece);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
        assertThat(merchant.countOfNotices()).isZero();
    }

    @Test
    void namesTheWrongFieldAndKeepsTheBody() {
        String body = opened(reference).replace("EUR", "XXQ");

        for (int i = 0; i < 2; i++) {
            merchant.webhook("msg-1", body)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("errors[0].field", equalTo("data.amount.currency"))
                    .body("detail", containsString("ISO 4217"));
        }

        merchant.notices()
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].state", equalTo("REFUSED"))
                .body("items[0].reason", containsString("data.amount.currency"));
    }

    @Test
    void keepsABodyThatIsNoJson() {
        merchant.webhook("msg-1", "{\"type\": ")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("type"))
                .body("detail", not(containsString("com.fasterxml")));

        assertThat(merchant.countOfNotices()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "0x10",
                "1e999999999",
                "'EUR'",
                "[\"java.util.Date\", 1]",
                "{\"@class\": \"javax.script.ScriptEngineManager\"}",
                "\"\\ud800\"",
                "\"\\u0000\"",
            })
    void namesAValueThatIsNoneAndKeepsTheBytesAsTheyCame(String value) {
        String body = opened(reference).replace("\"EUR\"", value);

        merchant.webhook("msg-1", body).then().statusCode(422).body("detail", not(containsString("com.fasterxml")));

        merchant.notices().then().body("items[0].state", equalTo("REFUSED"));
        assertThat(merchant.body(merchant.notices().jsonPath().getString("items[0].id")))
                .isEqualTo(body.getBytes(UTF_8));
    }

    private String accept(String webhookId, String body) {
        return merchant.webhook(webhookId, body)
                .then()
                .statusCode(202)
                .extract()
                .path("noticeId");
    }

    private static long now() {
        return Clock.systemUTC().instant().getEpochSecond();
    }
}
