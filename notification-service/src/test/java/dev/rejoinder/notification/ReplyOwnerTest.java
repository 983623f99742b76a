package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.event.Audience;
import dev.rejoinder.event.ReplyKind;
import dev.rejoinder.event.ReplyReceived;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whose a mail is, and who may say so. */
@QuarkusTest
@TestProfile(OwnDomain.class)
class ReplyOwnerTest extends ReplyCase {

    @Test
    void isTheDisputesThatItsSignedAddressNames() {
        sent();
        Object answered = email(dispute, "SHOPPER").get("id");

        String id = post(answer().says("It has not come.\n\nOn Monday, Teehaus Nord wrote:\n> Your claim"));

        mail(id).body("state", equalTo("ASSIGNED"))
                .body("kind", equalTo("PERSON"))
                .body("matchedBy", equalTo("TOKEN"))
                .body("verified", equalTo(true))
                .body("writer", equalTo("SHOPPER"))
                .body("disputeId", equalTo(dispute.id.toString()))
                .body("answersEmail", equalTo(answered))
                .body("text", equalTo("It has not come."))
                .body("quoted", containsString("> Your claim"));
        await().untilAsserted(() -> assertThat(facts(dispute))
                .extracting(ReplyReceived::mailId, ReplyReceived::writer, ReplyReceived::kind, ReplyReceived::verified)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        UUID.fromString(id), Audience.SHOPPER, ReplyKind.PERSON, true)));
        as(Tokens.service(), "/inbound/words?id=" + id)
                .statusCode(200)
                .body("items.text", contains("It has not come."))
                .body("items.audience", contains("SHOPPER"));
    }

    @Test
    void isOnceHoweverOftenItComes() {
        sent();
        byte[] mail = answer().says("Once").bytes();
        String received = "Received: from a by b; Mon, 2 Nov 2026 10:00:00 +0000\r\n";

        String id = post(mail).extract().path("id");
        String again = post((received + new String(mail, UTF_8)).getBytes(UTF_8))
                .extract()
                .path("id");

        assertThat(again).isEqualTo(id);
        awaitTemplate(dispute, "merchant-shopper-wrote", "SENT");
        assertThat(facts(dispute)).hasSize(1);
    }

    @Test
    void isTheDisputesOfTheMailThatItRefersTo() throws Exception {
        sent();
        String messageId = mailsTo(dispute.shopperEmail).get(0).getMessageID();
        Mails stripped = Mails.from("Jana <" + dispute.shopperEmail.toUpperCase(java.util.Locale.ROOT) + ">")
                .to("replies@" + OwnDomain.INBOUND);

        mail(post(stripped.line("References: <other@example.com>\r\n " + messageId)))
                .body("matchedBy", equalTo("THREAD"))
                .body("verified", equalTo(true))
                .body("disputeId", equalTo(dispute.id.toString()));
        mail(post(Mails.from("jana@elsewhere.example").line("In-Reply-To: " + messageId)))
                .body("state", equalTo("UNVERIFIED"))
                .body("verified", equalTo(false));
    }

    @Test
    void isShownAndTriggersNothingFromAnotherAddress() {
        sent();
        String id = post(
                Mails.from("someone@elsewhere.example").to(shopperReplies()).says("Withdraw it"));

        asMerchant("/inbound/mails/" + id)
                .statusCode(200)
                .body("state", equalTo("UNVERIFIED"))
                .body("text", equalTo("Withdraw it"));
        asMerchant("/inbound/mails?state=UNVERIFIED").body("items.id", contains(id));
        String known = post(answer());
        awaitTemplate(dispute, "merchant-shopper-wrote", "SENT");
        assertThat(facts(dispute)).extracting(ReplyReceived::mailId).containsExactly(UUID.fromString(known));
        as(Tokens.service(), "/inbound/words?id=" + id).body("items", empty());

        assign(Tokens.merchant("another"), id, dispute.id).statusCode(404);
        assign(Tokens.merchant(merchantId), id, UUID.randomUUID()).statusCode(422);
        assign(Tokens.merchant(merchantId), id, dispute.id)
                .statusCode(200)
                .body("state", equalTo("ASSIGNED"))
                .body("matchedBy", equalTo("PERSON"))
                .body("verified", equalTo(false));
        assign(Tokens.merchant(merchantId), id, dispute.id).statusCode(200);
        awaitTemplate(dispute, "merchant-shopper-wrote", "SENT", "SENT");
        assertThat(facts(dispute)).extracting(ReplyReceived::verified).containsExactly(true, false);
        as(Tokens.service(), "/inbound/words?id=" + id).body("items", empty());
    }

    @Test
    void isNobodysWithAForgedAddressOrOneForAnotherPurpose() {
        sent();
        Case other = new Case(merchantId);
        sent(other);
        String good = shopperReplies();
        String bounce =
                header(mailsTo(dispute.shopperEmail).get(0), "Return-Path").replaceAll("[<>]", "");
        char first = good.charAt(6) == '0' ? '1' : '0';

        for (String forged : List.of(
                "reply+" + first + good.substring(7),
                good.replaceFirst("reply\\+", "reply+0"),
                bounce.replace("bounce+", "reply+"),
                good.replace(OwnDomain.INBOUND, "elsewhere.example"),
                "reply+" + "0".repeat(53) + "@" + OwnDomain.INBOUND)) {
            mail(post(Mails.from(dispute.shopperEmail).to(forged).subject(forged)))
                    .body("state", equalTo("UNTRIAGED"))
                    .body("disputeId", nullValue());
        }
        mail(post(Mails.from(other.shopperEmail).to(good)))
                .body("state", equalTo("UNVERIFIED"))
                .body("disputeId", equalTo(dispute.id.toString()))
                .body("verified", equalTo(false));
        mail(post(Mails.from(dispute.shopperEmail + ", " + other.shopperEmail).to(good)))
                .body("verified", equalTo(false));
        mail(post(Mails.from(other.shopperEmail)
                        .line("From: " + dispute.shopperEmail)
                        .to(good)))
                .body("verified", equalTo(false));
        mail(post(Mails.from("\"" + dispute.shopperEmail + "\" <x@elsewhere.example>")
                        .to(good)))
                .body("verified", equalTo(false));
        assertThat(facts(dispute)).isEmpty();
        assertThat(facts(other)).isEmpty();
    }

    @Test
    void isSuggestedByTheOrderItNamesAndConfirmedByAPerson() {
        String order = "ORD-" + UUID.randomUUID().toString().substring(0, 8);
        dispute.orderId = order;
        sent();
        String id = post(Mails.from("jana@elsewhere.example")
                .to("replies@" + OwnDomain.INBOUND)
                .says("My order " + order + ", where is it?"));

        mail(id).body("state", equalTo("SUGGESTED")).body("suggestions", contains(dispute.id.toString()));
        as(Tokens.ops(), "/inbound/mails?state=SUGGESTED&limit=200").body("items.id", hasItem(id));
        asMerchant("/inbound/mails/" + id).statusCode(404);
        asMerchant("/inbound/mails").statusCode(200).body("items.id", not(hasItem(id)));
        assign(Tokens.merchant(merchantId), id, dispute.id).statusCode(404);
        as(Tokens.auditor(), "/inbound/mails/" + id)
                .statusCode(200)
                .body("text", nullValue())
                .body("subject", nullValue())
                .body("from", equalTo("j***@e***.example"));

        assign(Tokens.auditor(), id, dispute.id).statusCode(403);
        assign(Tokens.ops(), id, dispute.id).statusCode(200).body("assignedBy", equalTo("ops@rejoinder.local"));
        Case other = new Case(merchantId);
        sent(other);
        assign(Tokens.ops(), id, other.id).statusCode(409);
        asMerchant("/inbound/mails/" + id).statusCode(200);
        awaitTemplate(dispute, "merchant-shopper-wrote", "SENT");
        assertThat(statuses(dispute, "shopper-message-arrived")).isEmpty();
    }

    @Test
    void isRefusedWhenItIsNoMailOrTooLargeOrAMerchants() throws IOException {
        post("no mail".getBytes(UTF_8)).statusCode(400);
        post(new byte[0]).statusCode(400);
        assertThat(HalfSent.answerTo("POST /inbound/mails", "message/rfc822", Tokens.service(), 11_000_000))
                .startsWith("HTTP/1.1 413");
        given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .contentType("message/rfc822")
                .body(Mails.from("a@b.example").bytes())
                .post("/inbound/mails")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.service())
                .contentType("application/json")
                .body("{}")
                .post("/inbound/mails")
                .then()
                .statusCode(415);
    }

    @Test
    void isListedEvenIfItIsBuiltNotToBeRead() {
        sent();
        StringBuilder parts = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            parts.append("--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n".formatted(i, i + 1));
        }
        String hostile = "From: " + dispute.shopperEmail + "\r\nTo: " + shopperReplies()
                + "\r\nContent-Type: multipart/mixed; boundary=b0\r\n\r\n" + parts;

        String id = post(hostile.getBytes(UTF_8)).statusCode(202).extract().path("id");

        mail(id).body("kind", equalTo("UNREADABLE"))
                .body("why", containsString("more parts"))
                .body("disputeId", equalTo(dispute.id.toString()))
                .body("text", nullValue());
    }

    @Test
    void showsTheWholeConversationInOrder() {
        sent();
        clock.advance(Duration.ofSeconds(1));
        String id = post(answer().says("<b>Where</b> is it? <script>alert(1)</script>"));

        asMerchant("/disputes/" + dispute.id + "/conversation")
                .statusCode(200)
                .body("items.direction.take(2)", contains("OUT", "OUT"))
                .root("items.find { it.id == '" + id + "' }")
                .body("direction", equalTo("IN"))
                .body("with", equalTo("SHOPPER"))
                .body("kind", equalTo("PERSON"))
                .body("text", equalTo("<b>Where</b> is it? <script>alert(1)</script>"))
                .noRoot()
                .body("items.find { it.with == 'SHOPPER' && it.direction == 'OUT' }.text", containsString("Jana Vogt"));
        asMerchant("/disputes/" + dispute.id + "/conversation?limit=2").body("items.direction", contains("OUT", "OUT"));
        as(Tokens.auditor(), "/disputes/" + dispute.id + "/conversation")
                .statusCode(200)
                .body("items.text", everyItem(nullValue()));
        as(Tokens.merchant("another"), "/disputes/" + dispute.id + "/conversation")
                .statusCode(404);
        asMerchant("/disputes/" + UUID.randomUUID() + "/conversation").statusCode(404);
    }
}
