package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.Tokens;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

@WithTestResource(Backends.class)
@WithTestResource(FakeEvidence.class)
@WithTestResource(FlakySmtp.class)
public abstract class MailTest {

    public static final String PROFILE =
            """
            {"name": "Teehaus Nord", "country": "DE", "language": "de", "timeZone": "Europe/Berlin",
             "contact": {"email": "hilfe@teehaus.example", "phone": "+49 30 1234567",
                         "url": "https://teehaus.example/hilfe", "hours": "Mo-Fr 9-17 Uhr"},
             "claimRecipients": ["%s"]}
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Topics topics;

    @Inject
    SettableClock clock;

    @Inject
    Sql sql;

    FlakySmtp smtp;
    FakeEvidence evidence;

    final String merchantId = "m-" + UUID.randomUUID();
    final String claims = "claims." + merchantId + "@example.com";

    /** The clock goes on in each test, and may have come far in the one before; what was left there would come due in this one. */
    @BeforeEach
    void beginTheDay() {
        clock.set(SettableClock.START);
        sql.update("update email set status = 'DROPPED', reason = 'its test is over', next_attempt_at = null"
                + " where status in ('QUEUED', 'UNKNOWN') and taken_by is null");
        sql.update("update clock set look_at = null where look_at is not null");
        sql.update("update follow_up set due_at = null where due_at is not null");
        sql.update("update subscription set next_at = null where next_at is not null");
    }

    /** A case has one automatic mail a day for each reader, but for critical ones. */
    void tomorrow() {
        clock.advance(Duration.ofDays(1));
    }

    void profile() {
        profile(PROFILE.formatted(claims));
    }

    void profile(String json) {
        given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .contentType("application/json")
                .body(json)
                .put("/merchants/{m}/profile", merchantId)
                .then()
                .statusCode(200);
    }

    /** The profile again, with these rules for its mails. */
    ValidatableResponse rules(String rules) {
        return given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .contentType("application/json")
                .header("If-Match", "*")
                .body(PROFILE.formatted(claims).strip().replaceAll("}$", ", \"mailRules\": " + rules + "}"))
                .put("/merchants/{m}/profile", merchantId)
                .then();
    }

    void open(Case dispute) {
        evidence.knows(dispute.id, dispute.json());
        topics.write(dispute.opened(), dispute.noticeId);
    }

    void update(Case dispute) {
        var fact = dispute.updated();
        evidence.knows(dispute.id, dispute.json());
        topics.write(fact);
    }

    /** Once evidence-service knows what is so by then. */
    void tell(Case dispute, DisputeFact fact) {
        evidence.knows(dispute.id, dispute.json());
        topics.write(fact);
    }

    void decided(Case dispute, String action) {
        evidence.knows(dispute.id, "decision", "{\"current\":{\"action\":\"" + action + "\"}}");
    }

    void refund(Case dispute, String amount, String state) {
        refunds(dispute, round(amount, state));
    }

    /** Oldest first. */
    void refunds(Case dispute, String... rounds) {
        evidence.knows(dispute.id, "refund", "{\"rounds\":[" + String.join(",", rounds) + "]}");
    }

    static String round(String amount, String state) {
        return """
                {"round":1,"amount":{"value":"%s","currency":"EUR"},"state":"%s","refundId":null}"""
                .formatted(amount, state);
    }

    JsonPath emails(Case dispute) {
        return given().auth()
                .oauth2(Tokens.ops())
                .queryParam("disputeId", dispute.id)
                .get("/emails")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The newest e-mail of a dispute to merchant or shopper; empty while there is none. */
    Map<String, Object> email(Case dispute, String audience) {
        Map<String, Object> found = emails(dispute).getMap("items.find { it.audience == '" + audience + "' }");
        return found == null ? Map.of() : found;
    }

    void awaitStatus(Case dispute, String... statuses) {
        awaitItems(dispute, "items", statuses);
    }

    void awaitMerchant(Case dispute, String... statuses) {
        awaitItems(dispute, "items.findAll { it.audience == 'MERCHANT' }", statuses);
    }

    void awaitShopper(Case dispute, String... statuses) {
        awaitItems(dispute, "items.findAll { it.audience == 'SHOPPER' }", statuses);
    }

    /**
     * Time passes meanwhile, as pauses between attempts are business time. With it come mails that are dropped, which count only
     * where a test names them.
     */
    private void awaitItems(Case dispute, String items, String... statuses) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(5));
            List<String> found = new ArrayList<>(emails(dispute).getList(items + ".status"));
            if (!List.of(statuses).contains("DROPPED")) {
                found.removeIf("DROPPED"::equals);
            }
            assertThat(found).containsExactlyInAnyOrder(statuses);
        });
    }

    /** Time passes meanwhile; mails of other templates are another test's. */
    void awaitTemplate(Case dispute, String template, String... statuses) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(30));
            assertThat(statuses(dispute, template)).containsExactlyInAnyOrder(statuses);
        });
    }

    List<MimeMessage> mailsTo(String address) {
        return smtp.mails().stream()
                .filter(mail -> address.equals(header(mail, "To")))
                .toList();
    }

    /** What the newest mail of a template said that was sent. */
    String text(Case dispute, String template) {
        String id =
                emails(dispute).getString("items.find { it.template == '" + template + "' && it.status == 'SENT' }.id");
        return given().auth()
                .oauth2(Tokens.ops())
                .get("/emails/{id}", id)
                .jsonPath()
                .getString("text");
    }

    /** The states of a dispute's mails of one template. */
    List<String> statuses(Case dispute, String template) {
        return emails(dispute).getList("items.findAll { it.template == '" + template + "' }.status");
    }

    static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name, null);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
