package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.rejoinder.event.Audience;
import dev.rejoinder.event.ConversationFact;
import dev.rejoinder.event.EmailFailed;
import dev.rejoinder.event.EmailFailure;
import dev.rejoinder.event.EmailSent;
import dev.rejoinder.notification.FlakySmtp.Fault;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnswerTest extends MailTest {

    private final UUID answerId = UUID.randomUUID();
    private final String amazon = "claim." + answerId + "@amazon.example";
    private final byte[] packet = bytes();
    private Case dispute;
    private OwnMailbox own;

    @BeforeEach
    void open() {
        dispute = new Case(merchantId);
        own = new OwnMailbox(merchantId);
        evidence.answers(dispute.id, 1, mail(amazon));
    }

    @AfterEach
    void close() {
        own.close();
    }

    @Test
    void leavesFromTheMerchantsOwnAccountByteForByte() throws Exception {
        profile();
        own.verified();
        order();
        awaitStatus(dispute, "SENT");

        MimeMessage mail = own.mailsTo(amazon).get(0);
        assertThat(header(mail, "From")).isEqualTo("\"Teehaus Nord\" <" + own.address + ">");
        assertThat(header(mail, "Message-ID"))
                .isEqualTo("<" + answerId + "@" + own.address.substring(own.address.indexOf('@') + 1) + ">")
                .isEqualTo(email(dispute, "AMAZON").get("messageId"));
        assertThat(mail.getSentDate()).isNotNull();
        assertThat(header(mail, "In-Reply-To")).isEqualTo("<claim-1@amazon.example>");
        assertThat(header(mail, "Subject")).isEqualTo("Re: A-to-z Guarantee claim filed");
        assertThat(mail.getHeader("X-Unsent")).isNull();
        assertThat(mail.getHeader("Bcc")).isNull();
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(packet);
        assertThat(own.mailsTo("spy@example.com")).isEmpty();
        assertThat(mailsTo(amazon)).isEmpty();
        assertThat(facts(EmailSent.class)).singleElement().satisfies(fact -> {
            assertThat(fact.emailId()).isEqualTo(answerId);
            assertThat(fact.audience()).isEqualTo(Audience.AMAZON);
            assertThat(fact.template()).isEqualTo("amazon-answer");
            assertThat(fact.language()).isEqualTo("en");
        });
    }

    @Test
    void leavesOnceHoweverOftenItIsOrderedAndWhateverElseWasTold() {
        profile();
        own.verified();
        dispute.version = 5;
        open(dispute);
        awaitStatus(dispute, "SENT", "SENT");

        order();
        order();
        awaitStatus(dispute, "SENT", "SENT", "SENT");
        order();

        Case last = new Case(merchantId);
        evidence.answers(last.id, 1, mail("last@amazon.example"));
        topics.write(last.answerOrdered(UUID.randomUUID(), 1));
        awaitStatus(last, "SENT");
        assertThat(own.mailsTo(amazon)).hasSize(1);
        assertThat(email(dispute, "AMAZON")).containsEntry("attempts", 1).containsEntry("possibleCopies", 1);
        assertThat(facts(EmailSent.class)).extracting(EmailSent::audience).containsOnlyOnce(Audience.AMAZON);
    }

    @Test
    void isShownToTheMerchantAndItsTextNotToAuditors() {
        profile();
        own.verified();
        order();
        awaitStatus(dispute, "SENT");

        given().auth()
                .oauth2(Tokens.merchant(merchantId))
                .get("/emails/" + answerId)
                .then()
                .statusCode(200)
                .body("audience", equalTo("AMAZON"))
                .body("subject", equalTo("Re: A-to-z Guarantee claim filed"))
                .body("to", equalTo(amazon))
                .body("text", containsString("Jana Vogt signed for it"))
                .body("text", not(containsString("%PDF")));
        given().auth()
                .oauth2(Tokens.auditor())
                .get("/emails/" + answerId)
                .then()
                .statusCode(200)
                .body("text", equalTo(null))
                .body("to", not(containsString(amazon)));
        given().auth()
                .oauth2(Tokens.merchant("another"))
                .get("/emails/" + answerId)
                .then()
                .statusCode(404);
    }

    @Test
    void isGivenUpWhenItIsNoLongerWanted() {
        own.verified();
        evidence.wantsNoLonger(dispute.id, 1, "The answer was withdrawn");
        order();
        awaitStatus(dispute, "FAILED");

        assertThat(email(dispute, "AMAZON")).containsEntry("reason", "The answer was withdrawn");
        assertFailed(EmailFailure.NOT_WANTED, false);
        assertThat(own.mailsTo(amazon)).isEmpty();
    }

    @Test
    void isNotDroppedUnheardWhenTheClaimCloses() {
        own.verified();
        evidence.isBroken(true);
        order();
        awaitReason("evidence-service answered 503");
        topics.write(dispute.closed());
        Case after = new Case(merchantId);
        topics.write(after.opened());
        await().until(() -> !emails(after).getList("items").isEmpty());
        evidence.wantsNoLonger(dispute.id, 1, "The claim is settled");
        evidence.isBroken(false);

        awaitStatus(dispute, "FAILED", "HELD");
        assertFailed(EmailFailure.NOT_WANTED, false);
    }

    @Test
    void isGivenUpAtOnceWithoutAVerifiedAccount() {
        own.put(own.settings()).then().statusCode(200);
        order();
        awaitStatus(dispute, "FAILED");

        assertFailed(EmailFailure.NO_MAIL_ACCOUNT, false);
        assertThat(evidence.dispatches(dispute.id)).isZero();
        assertThat(own.mailsTo(amazon)).isEmpty();
        assertThat(mailsTo(amazon)).isEmpty();
    }

    @Test
    void endsTheAccountWhosePasswordIsNoLongerTaken() {
        own.verified();
        own.server.user(own.address, "changed at the provider");
        order();
        awaitStatus(dispute, "FAILED");

        assertFailed(EmailFailure.ACCOUNT_REFUSED, false);
        own.get()
                .then()
                .body("state", equalTo("UNVERIFIED"))
                .body("trouble", containsString("refuses this user or password"));
        Case next = new Case(merchantId);
        topics.write(next.answerOrdered(UUID.randomUUID(), 1));
        awaitStatus(next, "FAILED");
        assertThat(email(next, "AMAZON").get("reason").toString()).contains("no mail account");
    }

    @Test
    void isGivenUpWhenItIsRefusedAndTheAccountStays() {
        own.verified();
        own.server.next(amazon, Fault.REFUSED);
        order();
        awaitStatus(dispute, "FAILED");

        assertFailed(EmailFailure.MAIL_REFUSED, false);
        assertThat(email(dispute, "AMAZON")).containsEntry("reason", "the mail server refused the mail (550)");
        own.get().then().body("state", equalTo("VERIFIED"));
    }

    @Test
    void isTriedAgainWhenItIsPutOffOrTheServerOrEvidenceIsAway() {
        own.verified();
        evidence.isBroken(true);
        own.server.down();
        order();
        await().until(() -> emails(dispute).getString("items[0].reason") != null);
        assertThat(email(dispute, "AMAZON")).containsEntry("reason", "evidence-service answered 503");
        evidence.isBroken(false);
        awaitReason("cannot be reached");
        own.server.up();
        own.server.next(amazon, Fault.PUT_OFF);

        awaitStatus(dispute, "SENT");
        assertThat(own.mailsTo(amazon)).hasSize(1);
        assertThat(email(dispute, "AMAZON")).containsEntry("attempts", 2).containsEntry("possibleCopies", 1);
    }

    @Test
    void leavesAgainUnderTheSameIdWhenTheAnswerIsLostEvenFromAnotherAddress() {
        own.verified();
        own.server.next(amazon, Fault.NO_ANSWER);
        order();
        awaitStatus(dispute, "UNKNOWN");
        assertThat(own.mailsTo(amazon)).hasSize(1);
        String before = own.address;
        own.delete();
        try (OwnMailbox other = new OwnMailbox(merchantId).verified()) {
            awaitStatus(dispute, "SENT");

            assertThat(other.mailsTo(amazon))
                    .singleElement()
                    .extracting(mail -> header(mail, "Message-ID"))
                    .isEqualTo(header(own.mailsTo(amazon).get(0), "Message-ID"));
            assertThat(other.address).isNotEqualTo(before);
            assertThat(email(dispute, "AMAZON")).containsEntry("attempts", 2).containsEntry("possibleCopies", 2);
        }
    }

    @Test
    void saysThatItMayHaveArrivedWhenAnAnswerWasLostOnce() {
        own.verified();
        own.server.next(amazon, Fault.NO_ANSWER);
        order();
        awaitStatus(dispute, "UNKNOWN");
        evidence.wantsNoLonger(dispute.id, 1, "It is too late");

        awaitReason("It is too late");
        assertFailed(EmailFailure.NOT_WANTED, true);
        assertThat(email(dispute, "AMAZON")).containsEntry("status", "UNKNOWN").containsEntry("possibleCopies", 1);
    }

    @Test
    void goesToOnePlainAddressOnly() {
        own.verified();
        evidence.answers(dispute.id, 1, mail(amazon + ", spy@example.com"));
        order();
        awaitStatus(dispute, "FAILED");

        assertFailed(EmailFailure.MAIL_REFUSED, false);
        assertThat(own.mailsTo("example"))
                .allSatisfy(mail -> assertThat(header(mail, "To")).isEqualTo(own.address));
    }

    @Test
    void waitsForNoOtherMerchantsSlowServer() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                OwnMailbox slow = new OwnMailbox(merchantId + "-slow")) {
            slow.verified();
            slow.server.forwardTo(silent.getLocalPort());
            own.verified();
            List<Case> waiting = Stream.generate(() -> new Case(merchantId + "-slow"))
                    .limit(5)
                    .peek(each -> evidence.answers(each.id, 1, mail(amazon)))
                    .toList();
            waiting.forEach(each -> topics.write(each.answerOrdered(UUID.randomUUID(), 1)));
            await().until(() -> waiting.stream()
                            .mapToInt(each -> evidence.dispatches(each.id))
                            .sum()
                    > 0);

            order();
            profile();
            Case other = new Case(merchantId);
            open(other);

            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(() ->
                            assertThat(email(dispute, "AMAZON").get("status")).isEqualTo("SENT"));
            awaitStatus(other, "SENT", "SENT");
            assertThat(waiting.stream()
                            .mapToInt(each -> evidence.dispatches(each.id))
                            .sum())
                    .isEqualTo(1);
            slow.delete();
            slow.server.hangUp();
            waiting.forEach(each -> awaitStatus(each, "FAILED"));
        }
    }

    private void order() {
        topics.write(dispute.answerOrdered(answerId, 1));
    }

    private void awaitReason(String words) {
        await().untilAsserted(() -> {
            clock.advance(Duration.ofMinutes(1));
            assertThat(String.valueOf(email(dispute, "AMAZON").get("reason"))).contains(words);
        });
    }

    private void assertFailed(EmailFailure failure, boolean mayHaveArrived) {
        await().untilAsserted(() -> assertThat(facts(EmailFailed.class))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.emailId()).isEqualTo(answerId);
                    assertThat(fact.failure()).isEqualTo(failure);
                    assertThat(fact.mayHaveArrived()).isEqualTo(mayHaveArrived);
                }));
    }

    private <T extends ConversationFact> List<T> facts(Class<T> type) {
        return topics.read(ConversationFact.TOPIC, merchantId + ":" + dispute.id, ConversationFact.class).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private byte[] mail(String to) {
        return """
                X-Unsent: 1
                To: %s
                Bcc: spy@example.com
                Subject: Re: A-to-z Guarantee claim filed
                In-Reply-To: <claim-1@amazon.example>
                References: <claim-1@amazon.example>
                Content-Language: en
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="packet"

                --packet
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 7bit

                The parcel was delivered, and Jana Vogt signed for it.
                --packet
                Content-Type: application/pdf; name="packet.pdf"
                Content-Disposition: attachment; filename="packet.pdf"
                Content-Transfer-Encoding: base64

                %s
                --packet--
                """
                .formatted(to, Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(packet))
                .replace("\n", "\r\n")
                .getBytes(ISO_8859_1);
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[50_000];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
