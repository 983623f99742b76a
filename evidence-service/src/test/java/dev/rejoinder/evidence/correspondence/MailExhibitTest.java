package dev.rejoinder.evidence.correspondence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.rejoinder.event.Audience;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.ReplyKind;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.evidence.packet.Sha256;
import dev.rejoinder.testing.StoredData;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a mail to the shopper is in a packet, and what it is not. */
@QuarkusTest
class MailExhibitTest extends MailTest {

    private static final String FILE = "exhibits/03-correspondence.txt";

    @Inject
    StoredData stored;

    @Test
    void isAnExhibitWithItsWordsAndTheirHash() throws IOException {
        tell(FilingReason.PRODUCT_NOT_RECEIVED);

        writeAndAwait(WORDS);

        String part = "manifest.parts.find { it.name == '%s' }.".formatted(FILE);
        packet().body("content.items", hasSize(1))
                .body("content.items[0].kind", equalTo("CORRESPONDENCE"))
                .body("content.items[0].description", equalTo(SUBJECT))
                .body("content.items[0].givenFrom", equalTo("Mail sent by Rejoinder for the merchant"))
                .body("content.items[0].originAt", equalTo(before.toString()))
                .body("content.items[0].mail.words", equalTo(WORDS))
                .body("content.items[0].file.sha256", equalTo(Sha256.of(WORDS)))
                .body(part + "sha256", equalTo(Sha256.of(WORDS)))
                .body(part + "origin", equalTo("Mail sent by Rejoinder for the merchant"));
        assertThat(zipped(FILE)).isEqualTo(WORDS);
        assertThat(pdf())
                .contains("E-Mail an den Käufer", SUBJECT, "Dear Jana Vogt,", "1. We look into it.", Sha256.of(WORDS))
                .contains("E-Mail, von Rejoinder im Auftrag des Händlers gesendet")
                .containsPattern("your bank has told us of it\\.\\s*\nWe are sorry\\.");
    }

    @Test
    void isAlsoWhatTheShopperAnswered() throws IOException {
        tell(FilingReason.PRODUCT_NOT_RECEIVED);
        notification.knows(mail, email(WORDS));

        topics.write(received(Audience.SHOPPER, ReplyKind.PERSON, true));
        awaitTheMail();

        packet().body("content.items", hasSize(1))
                .body("content.items[0].kind", equalTo("CORRESPONDENCE"))
                .body(
                        "content.items[0].givenFrom",
                        equalTo("Mail of the shopper, received by Rejoinder for the merchant"))
                .body("content.items[0].mail.direction", equalTo("FROM_SHOPPER"))
                .body("content.items[0].mail.words", equalTo(WORDS));
        assertThat(pdf()).contains("E-Mail des Käufers", SUBJECT, "Dear Jana Vogt,");
        shop.get(dispute() + "/letter").body("letter.statements.text", not(hasItem(containsString("geschrieben"))));
    }

    @Test
    void isNothingThatAMachineAStrangerOrTheShopAnswered() {
        tell(FilingReason.PRODUCT_NOT_RECEIVED);
        notification.knows(mail, email(WORDS));

        topics.write(received(Audience.SHOPPER, ReplyKind.OUT_OF_OFFICE, true));
        topics.write(received(Audience.SHOPPER, ReplyKind.PERSON, false));
        topics.write(received(Audience.MERCHANT, ReplyKind.PERSON, true));
        write(WORDS);
        awaitTheMail();

        packet().body("content.items", hasSize(1)).body("content.items[0].mail.direction", equalTo("TO_SHOPPER"));
    }

    @Test
    void isSaidInTheLetterUnlessSomebodyElseMayHaveOrdered() {
        tell(FilingReason.PRODUCT_NOT_RECEIVED);

        writeAndAwait(WORDS);

        shop.get(dispute() + "/letter")
                .body(
                        "letter.statements[-1].text",
                        equalTo("Am 2. November 2026, 10:00\u00A0Uhr (UTC) haben wir dem Käufer zu dieser Reklamation"
                                + " geschrieben."))
                .body("letter.statements[-1].shownBy", contains("mail:" + mail));
        topics.write(claim.reason(FilingReason.FRAUDULENT).updated(2));
        await().untilAsserted(() -> packet().body("content.claim.reason", equalTo("Fraudulent")));
        shop.get(dispute() + "/letter")
                .body("letter.statements.text", not(hasItem(containsString("geschrieben"))))
                .body("exhibits.reference", hasItem("mail:" + mail));
    }

    @Test
    void provesNothingThatIsAskedFor() {
        shop.put(shop.orderPath(), shop.order().replace("PHYSICAL", "SERVICE")).statusCode(200);
        claim.reason(FilingReason.PRODUCT_NOT_RECEIVED);
        topics.write(claim.reported());
        await().untilAsserted(() -> shop.get(dispute()).body("state", equalTo("GATHERING")));

        writeAndAwait(WORDS);

        shop.get(dispute())
                .body("state", equalTo("GATHERING"))
                .body("packet.lacks", contains("CORRESPONDENCE"))
                .body("version", equalTo(1));
        shop.get(dispute() + "/requirements")
                .body("complete", equalTo(false))
                .body("items.find { it.evidence == 'CORRESPONDENCE' }.present", equalTo(false));
        packet().body("content.lacks", contains("CORRESPONDENCE"));
        assertThat(topics.read(DisputeFact.TOPIC, claim.key(), DisputeFact.class))
                .hasSize(1);
    }

    @Test
    void leavesALetterInTheMerchantsWordsAsItIs() {
        tell(FilingReason.PRODUCT_NOT_RECEIVED);
        String letter = "{\"statements\": [{\"text\": \"Jana Vogt ordered it.\", \"shownBy\": [\"order\"]}]}";
        shop.request()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(letter)
                .put(dispute() + "/letter")
                .then()
                .statusCode(200);

        writeAndAwait(WORDS);

        shop.get(dispute() + "/letter")
                .body("outdated", equalTo(false))
                .body("letter.statements.text", contains("Jana Vogt ordered it."))
                .body("fromFacts.statements[-1].shownBy", contains("mail:" + mail));
        shop.get(dispute() + "/answer").body("channels.obstacles.flatten().obstacle", not(hasItem("LETTER_OUTDATED")));
    }

    @Test
    void isNoReasonToDecideAnew() {
        tell(FilingReason.PRODUCT_NOT_RECEIVED);
        shop.request()
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{\"rows\": [{\"action\": \"REVIEW\"}]}")
                .put("/merchants/" + shop.merchantId() + "/decision-matrix")
                .then()
                .statusCode(200);
        String due = shop.get(dispute()).extract().path("respondBy");

        writeAndAwait(WORDS);

        timeline().body("items.what", not(hasItem("DECIDED"))).body("items.what", not(hasItem("DEADLINE_CHANGED")));
        shop.get(dispute()).body("respondBy", equalTo(due));
    }

    @Test
    void leavesWhatWasSentAsItWas() {
        tell(FilingReason.PRODUCT_NOT_RECEIVED);
        shop.request()
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"channel\": \"HANDED_OVER\", \"evenIfIncomplete\": true}")
                .post(dispute() + "/answer")
                .then()
                .statusCode(200);
        int versions = versions();

        write(WORDS);

        await().untilAsserted(
                        () -> assertThat(stored.columnsWith(mail.toString())).contains("conversation_mail.id"));
        await().untilAsserted(() -> export().body("stored.mails[0].words", equalTo(WORDS)));
        assertThat(versions()).isEqualTo(versions);
        timeline().body("items.what", not(hasItem("MAIL_ADDED")));
    }

    @Test
    void leavesOutTheAddressWhereTheReasonDoesNotTurnOnIt() throws IOException {
        String words =
                "Dear Jana Vogt,\nto JANA@example.com, at hauptstr.\n5 in 10115 Berlin, Berliner. claimed@example.com";
        tell(FilingReason.PRODUCT_UNACCEPTABLE);

        writeAndAwait(words);

        String told = "Dear Jana Vogt,\nto ***, at *** in *** ***, Berliner. ***";
        packet().body("content.items[0].mail.words", equalTo(told))
                .body("content.items[0].file.sha256", equalTo(Sha256.of(told)));
        assertThat(pdf()).contains("Berliner").doesNotContain("example.com, at");
        topics.write(claim.reason(FilingReason.UNRECOGNIZED).updated(2));
        await().untilAsserted(() -> packet().body("content.items[0].mail.words", equalTo(words)));
    }

    @Test
    void isMaskedForAuditorsAndNotThereForOtherMerchants() {
        tell(FilingReason.PRODUCT_NOT_RECEIVED);

        writeAndAwait(WORDS);

        given().auth()
                .oauth2(Tokens.auditor())
                .get(dispute() + "/packet")
                .then()
                .statusCode(200)
                .body("content.items[0].mail.words", equalTo("***"))
                .body("content.items[0].description", equalTo("***"));
        new Shop().get(dispute() + "/packet").statusCode(404);
    }

    @Test
    void isForgottenWithItsShopper() {
        String street = "Lindenallee " + mail;
        tell(FilingReason.PRODUCT_NOT_RECEIVED);
        writeAndAwait(WORDS + street);
        export().body("stored.mails[0].words", containsString(street))
                .body("stored.mails[0].subject", equalTo(SUBJECT))
                .body("stored.mails[0].direction", equalTo("TO_SHOPPER"));
        topics.write(claim.resolved(2, ClaimOutcome.MERCHANT_WON));
        await().untilAsserted(() -> shop.get(dispute()).body("state", equalTo("CLOSED")));
        clock.advance(Duration.ofDays(31));

        String erasures = "/merchants/" + shop.merchantId() + "/erasures";
        shop.post(erasures, null, "{\"email\": \"jana@example.com\"}").statusCode(202);

        await().untilAsserted(() -> shop.get(erasures).body("items[0].state", equalTo("DONE")));
        assertThat(stored.columnsWith(street)).isEmpty();
        assertThat(stored.columnsWith(mail.toString())).contains("conversation_mail.id");
        packet().body("manifest.parts.sha256", hasItem(Sha256.of(WORDS + street)));
        timeline().body("items.findAll { it.what == 'MAIL_ADDED' }.detail", equalTo(List.of(mail.toString())));
        export().body("stored.mails", empty());
    }

    private ValidatableResponse export() {
        return shop.get("/merchants/" + shop.merchantId() + "/shopper-data?email=jana@example.com");
    }
}
