package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.ShopperErased;
import dev.rejoinder.testing.StoredData;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ErasureTest extends MailTest {

    @Inject
    StoredData stored;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String name = "Zoe Quandt" + mark;
    private final String address = "zoe." + mark + "@shopper.example";

    @Test
    void leavesOfMailsThatTheyWereSent() {
        profile();
        Case dispute = disputed();
        open(dispute);
        awaitStatus(dispute, "SENT", "SENT");
        String mail = (String) email(dispute, "SHOPPER").get("id");
        topics.writeRaw(DisputeFact.TOPIC, merchantId + ":" + dispute.id, "{\"who\": \"" + name + "\"}");
        await().untilAsserted(() -> assertThat(places())
                .contains("email.recipient", "email.html", "email.plain", "dead_letter.payload", "outbox.payload"));

        ShopperErased fact = erase(merchantId, dispute);

        await().untilAsserted(() -> assertThat(places()).isEmpty());
        get("/emails/" + mail)
                .body("status", equalTo("SENT"))
                .body("template", equalTo("shopper-chargeback-received"))
                .body("sentAt", notNullValue())
                .body("erasedAt", notNullValue())
                .body("to", nullValue())
                .body("html", nullValue());
        get("/emails/" + mail + "/html").statusCode(410);
        assertThat(email(dispute, "MERCHANT")).containsEntry("to", claims).containsEntry("subject", null);
        topics.write(fact);
        assertThat(mailsTo(address)).hasSize(1);
    }

    @Test
    void leavesOfAnAnswerToAmazonThatItWasSent() {
        try (OwnMailbox own = new OwnMailbox(merchantId).verified()) {
            Case dispute = disputed();
            UUID answerId = UUID.randomUUID();
            evidence.answers(
                    dispute.id,
                    1,
                    ("To: claim@amazon.example\r\nSubject: Re: " + name + "\r\n\r\n" + name + " <" + address
                                    + "> signed for it.\r\n")
                            .getBytes(UTF_8));
            topics.write(dispute.answerOrdered(answerId, 1));
            awaitStatus(dispute, "SENT");
            assertThat(places()).contains("email.subject", "email.plain");

            erase(merchantId, dispute);

            await().untilAsserted(() -> assertThat(places()).isEmpty());
            get("/emails/" + answerId)
                    .body("status", equalTo("SENT"))
                    .body("sentAt", notNullValue())
                    .body("to", nullValue())
                    .body("text", nullValue());
        }
    }

    @Test
    void dropsWhatWaits() {
        Case dispute = disputed();
        open(dispute);
        awaitStatus(dispute, "HELD", "HELD");

        erase(merchantId, dispute);
        awaitStatus(dispute, "DROPPED", "DROPPED");
        profile();

        Case next = disputed();
        open(next);
        awaitStatus(next, "SENT", "SENT");
        assertThat(emails(dispute).getList("items.status")).containsExactly("DROPPED", "DROPPED");
    }

    @Test
    void obeysOnlyForTheMerchantItIsToldFor() {
        profile();
        Case mine = disputed();
        open(mine);
        awaitStatus(mine, "SENT", "SENT");
        Case second = new Case(merchantId);
        open(second);
        awaitStatus(second, "SENT", "SENT");

        erase("another", mine);
        erase(merchantId, second);

        await().untilAsserted(() -> assertThat(email(second, "SHOPPER")).containsEntry("to", null));
        assertThat(email(mine, "SHOPPER")).containsEntry("to", address);
    }

    @Test
    void forgetsByItselfWhatOldMailsSaid() {
        Instant now = clock.instant();
        Case over = disputed();
        Case open = new Case(merchantId);
        try {
            clock.set(now.minus(Duration.ofDays(401)));
            profile();
            open(over);
            open(open);
            awaitStatus(over, "SENT", "SENT");
            awaitStatus(open, "SENT", "SENT");
            topics.write(over.closed());
            clock.set(now.minus(Duration.ofDays(2)));
            assertThat(emails(over).getString("items.find { it.template == 'shopper-chargeback-received' }.to"))
                    .isEqualTo(address);
        } finally {
            clock.set(now);
        }

        await().untilAsserted(() -> assertThat(places()).isEmpty());
        assertThat(emails(open).getString("items.find { it.template == 'shopper-chargeback-received' }.to"))
                .isEqualTo(open.shopperEmail);
    }

    private Case disputed() {
        Case dispute = new Case(merchantId);
        dispute.shopperName = name;
        dispute.shopperEmail = address;
        dispute.comment = "I am " + name;
        return dispute;
    }

    private ShopperErased erase(String merchant, Case dispute) {
        ShopperErased fact = new ShopperErased(
                UUID.randomUUID(), clock.instant(), merchant, UUID.randomUUID(), List.of(dispute.id), List.of());
        topics.write(fact);
        return fact;
    }

    private List<String> places() {
        return stored.columnsWith(name, address);
    }

    private static ValidatableResponse get(String path) {
        return given().auth().oauth2(Tokens.ops()).get(path).then();
    }
}
