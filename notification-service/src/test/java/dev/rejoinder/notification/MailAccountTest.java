package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.event.ConversationFact;
import dev.rejoinder.event.FactIds;
import dev.rejoinder.event.MailAccountChanged;
import dev.rejoinder.notification.FlakySmtp.Fault;
import dev.rejoinder.testing.StoredData;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MailAccountTest extends MailTest {

    @Inject
    StoredData stored;

    private OwnMailbox own;

    @BeforeEach
    void open() {
        own = new OwnMailbox(merchantId);
    }

    @AfterEach
    void close() {
        own.close();
    }

    @Test
    void keepsAnAccountAndNeverShowsItsPassword() {
        own.put(own.settings()).then().statusCode(200).header("ETag", notNullValue());

        own.get()
                .then()
                .statusCode(200)
                .body("host", equalTo("127.0.0.1"))
                .body("username", equalTo(own.address))
                .body("state", equalTo("UNVERIFIED"))
                .body("next", containsString("/verification"))
                .body("since", notNullValue())
                .body(not(containsString(own.password)));
        assertThat(stored.columnsWith(own.password)).isEmpty();
    }

    @Test
    void belongsToItsMerchant() {
        own.put(own.settings()).then().statusCode(200);
        String another = Tokens.merchant("another");
        as(another, "get").statusCode(404);
        as(another, "put").statusCode(404);
        as(another, "delete").statusCode(404);
        as(another, "post/verification").statusCode(404);
        as(another, "post/confirmation").statusCode(404);
        as(Tokens.service(), "get").statusCode(403);
        as(Tokens.auditor(), "get").statusCode(403);
        as(Tokens.ops(), "get").statusCode(200);
        given().get(own.path()).then().statusCode(401);
    }

    @Test
    void losesNobodysChange() {
        String etag = own.put(own.settings()).getHeader("ETag");
        own.put(own.settings()).then().statusCode(200).header("ETag", etag);
        String changed = own.settings().replace(own.password, "another");
        own.put(changed).then().statusCode(428);
        own.put(changed, etag).then().statusCode(200).header("ETag", not(equalTo(etag)));
        own.put(own.settings(), etag).then().statusCode(412);
    }

    @Test
    void isVerifiedByACodeThatItsOwnAddressGets() throws Exception {
        profile();
        own.put(own.settings()).then().statusCode(200);
        own.confirm("AAAA-BBBB").then().statusCode(409);

        own.sendCode()
                .then()
                .statusCode(200)
                .body("state", equalTo("CODE_SENT"))
                .body("codeExpiresAt", notNullValue());
        MimeMessage mail = own.mailsTo(own.address).get(0);
        assertThat(header(mail, "From")).contains("<" + own.address + ">");
        assertThat(header(mail, "Content-Language")).isEqualTo("de");
        assertThat(mail.getContent().toString()).contains("Bitte geben Sie diesen Code");
        assertThat(stored.columnsWith(own.lastCode(), own.lastCode().replace("-", "")))
                .isEmpty();

        own.confirm(own.lastCode().toLowerCase(java.util.Locale.ROOT).replace('-', ' '))
                .then()
                .statusCode(200)
                .body("state", equalTo("VERIFIED"))
                .body("codeExpiresAt", nullValue());
        own.sendCode().then().statusCode(409);
        awaitTold(true);
    }

    @Test
    void tellsWhenItCanNoLongerBeUsed() {
        own.verified();
        String etag = own.get().getHeader("ETag");

        own.put(own.settings().replace(own.password, "another"), etag)
                .then()
                .statusCode(200)
                .body("state", equalTo("UNVERIFIED"));
        awaitTold(true, false);

        own.delete().then().statusCode(204);
        own.get().then().statusCode(404);
        own.verified();
        own.delete().then().statusCode(204);
        awaitTold(true, false, true, false);
        assertThat(changes())
                .extracting(MailAccountChanged::accountVersion)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(changes()).extracting(MailAccountChanged::eventId).doesNotHaveDuplicates();
    }

    @Test
    void saysWhatIsWrongInTheServersOwnWords() {
        own.put(own.settings().replace(own.password, "wrong")).then().statusCode(200);
        own.sendCode()
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("password"))
                .body("detail", containsString("535"));
        own.get().then().body("state", equalTo("UNVERIFIED"));

        change(own.settings().replace("NONE", "STARTTLS"));
        own.sendCode()
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("encryption"))
                .body("detail", containsString("does not offer STARTTLS"));

        change(own.settings());
        own.server.next(own.address, Fault.SENDER_REFUSED);
        own.sendCode()
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("address"))
                .body("detail", containsString("553 5.7.1 not your address"));

        own.server.down();
        own.sendCode()
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("host"))
                .body("detail", containsString("nothing answers on this host and port"));
        own.server.up();
    }

    @Test
    void takesFiveWrongCodesAndThenNoneOfThem() {
        own.put(own.settings());
        own.sendCode().then().statusCode(200);
        for (int i = 0; i < 5; i++) {
            own.confirm("AAAA-AAA" + (i + 2)).then().statusCode(422).body("errors.field", hasItem("code"));
        }
        own.confirm(own.lastCode()).then().statusCode(409);
        own.get().then().body("state", equalTo("UNVERIFIED")).body("trouble", containsString("wrong codes"));

        own.sendCode().then().statusCode(200);
        own.confirm(own.lastCode()).then().statusCode(200);
    }

    @Test
    void forgetsACodeAfterHalfAnHour() {
        own.put(own.settings());
        own.sendCode().then().statusCode(200);
        clock.advance(Duration.ofMinutes(30));
        own.confirm(own.lastCode()).then().statusCode(422).body("detail", containsString("expired"));
        own.confirm(own.lastCode()).then().statusCode(409);
    }

    @Test
    void sendsFiveCodesAnHour() {
        own.put(own.settings());
        for (int i = 0; i < 5; i++) {
            own.sendCode().then().statusCode(200);
        }
        own.sendCode().then().statusCode(429).header("Retry-After", notNullValue());
        own.delete();
        own.put(own.settings());
        own.sendCode().then().statusCode(429);
        clock.advance(Duration.ofHours(1));
        own.sendCode().then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "host, 'smtp.example.com\\r\\nX: y'",
        "host, 'smtp example'",
        "host, ''",
        "username, 'a\\r\\nRCPT TO:<b@c.de>'",
        "password, 'a\\nb'",
        "password, ''",
        "address, 'a@example.com\\r\\nBcc: b@c.de'",
        "address, 'Jan <a@example.com>'",
        "address, 'a@example.com,b@example.com'"
    })
    void refusesWhatIsMoreThanASetting(String field, String value) {
        String settings = own.settings()
                .replaceFirst(
                        "\"" + field + "\": \"[^\"]*\"", "\"" + field + "\": \"" + value.replace("\\", "\\\\") + "\"");
        own.put(settings).then().statusCode(422).body("errors.field", hasItem(field));
        own.get().then().statusCode(404);
    }

    private void change(String settings) {
        own.put(settings, own.get().getHeader("ETag")).then().statusCode(200);
    }

    private void awaitTold(Boolean... verified) {
        await().untilAsserted(() ->
                assertThat(changes()).extracting(MailAccountChanged::verified).containsExactly(verified));
    }

    private List<MailAccountChanged> changes() {
        String key = merchantId + ":" + FactIds.of("mail-account", merchantId);
        return topics.read(ConversationFact.TOPIC, key, MailAccountChanged.class);
    }

    private ValidatableResponse as(String token, String call) {
        var request = given().auth().oauth2(token).contentType("application/json");
        return switch (call) {
            case "get" -> request.get(own.path()).then();
            case "put" -> request.body(own.settings()).put(own.path()).then();
            case "delete" -> request.delete(own.path()).then();
            default ->
                request.body("{\"code\": \"AAAA-AAAA\"}")
                        .post(own.path() + call.substring("post".length()))
                        .then();
        };
    }
}
