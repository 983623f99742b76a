package dev.rejoinder.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rejoinder.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a shopper's message leads to, and what leads to nothing. */
@QuarkusTest
@TestProfile(OwnDomain.class)
class ReplyNotesTest extends ReplyCase {

    @Test
    void tellsTheShopAtOnceAndTheShopperAfterAWhile() throws Exception {
        sent();
        String messageId = "<question." + dispute.id + "@mail.example.com>";

        post(answer().line("Message-ID: " + messageId).says("When will it come?\n\nJana"));

        awaitTemplate(dispute, "merchant-shopper-wrote", "SENT");
        assertThat(text(dispute, "merchant-shopper-wrote")).contains("Jana Vogt", "> When will it come?\n> \n> Jana");
        awaitTemplate(dispute, "shopper-message-arrived", "SENT");
        MimeMessage note = lastTo(dispute.shopperEmail);
        assertThat(note.getSubject()).startsWith("Ihre Nachricht ist bei uns");
        assertThat(header(note, "Auto-Submitted")).isEqualTo("auto-replied");
        assertThat(header(note, "In-Reply-To")).isEqualTo(messageId);
        assertThat(header(note, "References"))
                .isEqualTo(mailsTo(dispute.shopperEmail).get(0).getMessageID() + " " + messageId);
        assertThat(text(dispute, "shopper-message-arrived"))
                .contains("Mo-Fr 9-17 Uhr", "hilfe@teehaus.example")
                .containsPattern("bis \\w+, \\d+\\. November 2026");
    }

    @Test
    void waitsForAPersonBeforeItWritesByItself() {
        sent();
        post(answer().says("Are you there?"));

        awaitTemplate(dispute, "merchant-shopper-wrote", "SENT");

        assertThat(statuses(dispute, "shopper-message-arrived")).containsExactly("QUEUED");
    }

    @Test
    void writesToTheShopperOnceADay() {
        sent();
        post(answer().says("One"));
        post(answer().says("Two"));
        awaitTemplate(dispute, "merchant-shopper-wrote", "SENT", "SENT");
        awaitTemplate(dispute, "shopper-message-arrived", "SENT");

        clock.advance(Duration.ofDays(1));
        post(answer().says("Three"));
        awaitTemplate(dispute, "shopper-message-arrived", "SENT", "SENT");
    }

    @Test
    void answersNoMachine() {
        sent();
        List<String> marks = List.of(
                "Auto-Submitted: auto-replied",
                "Precedence: bulk",
                "List-Id: <x.example>",
                "X-Autoreply: yes",
                "Return-Path: <>",
                "X-Auto-Response-Suppress: All");
        for (String mark : marks) {
            String id = post(answer().line(mark).says("I am " + mark));
            mail(id).body("disputeId", equalTo(dispute.id.toString()));
        }
        post(Mails.from("MAILER-DAEMON@example.com").to(shopperReplies()));
        post(answer().says("I am a person"));

        awaitTemplate(dispute, "merchant-shopper-wrote", "SENT");
        awaitTemplate(dispute, "shopper-message-arrived", "SENT");
    }

    /** A robot that answers whatever it gets, and says of none of its mails that it is automatic. */
    @Test
    void twoRobotsStopAfterOneExchange() throws Exception {
        sent();
        int answered = 0;
        for (int round = 0; round < 8; round++) {
            List<MimeMessage> mails = mailsTo(dispute.shopperEmail);
            for (MimeMessage mail : mails.subList(answered, mails.size())) {
                post(Mails.from(dispute.shopperEmail)
                        .to(replyTo(mail))
                        .subject("Re: " + mail.getSubject())
                        .says("Thank you for mail " + mail.getMessageID()));
            }
            answered = mails.size();
            awaitTemplate(dispute, "shopper-message-arrived", "SENT");
        }

        assertThat(mailsTo(dispute.shopperEmail)).hasSize(2);
    }

    @Test
    void aFloodOfOneSenderIsListedAndNotTold() {
        sent();
        for (int i = 0; i < 8; i++) {
            post(answer().says("Message " + i));
        }

        awaitTemplate(dispute, "merchant-shopper-wrote", "SENT", "SENT", "SENT", "SENT", "SENT");
        asMerchant("/inbound/mails?disputeId=" + dispute.id).body("items.size()", equalTo(8));
    }

    @Test
    void takesAReportForWhatItIs() {
        sent();
        String back =
                header(mailsTo(dispute.shopperEmail).get(0), "Return-Path").replaceAll("[<>]", "");

        String id = post(Reports.failed(back, dispute.shopperEmail, "5.1.1").getBytes(UTF_8))
                .statusCode(202)
                .extract()
                .path("id");

        mail(id).body("kind", equalTo("BOUNCE")).body("state", equalTo("SET_ASIDE"));
        assertThat(email(dispute, "SHOPPER")).containsEntry("status", "BOUNCED");
    }

    @Test
    void aMailOfOursThatComesBackIsSetAside() {
        sent();

        mail(post(Mails.from("notices@rejoinder.local").to(shopperReplies())))
                .body("kind", equalTo("OWN"))
                .body("state", equalTo("SET_ASIDE"));
    }

    @Test
    void aHeaderOfTheShopperGetsIntoNoneOfOurs() throws Exception {
        sent();
        post(Mails.from("\"Jana\r\n\tBcc: x@y.example\" <" + dispute.shopperEmail + ">")
                .to(shopperReplies())
                .line("Message-ID: <a@b.example>\rBcc: victim@example.com")
                .subject("Hi =?utf-8?q?=0D=0ABcc:_victim@example.com?=")
                .says("Hello <img src=x onerror=alert(1)> {inject:me}"));

        awaitTemplate(dispute, "shopper-message-arrived", "SENT");
        for (MimeMessage mail : smtp.mails()) {
            assertThat(mail.getHeader("Bcc")).isNull();
        }
        String told = emails(dispute).getString("items.find { it.template == 'merchant-shopper-wrote' }.id");
        assertThat(as(Tokens.ops(), "/emails/" + told + "/html").extract().asString())
                .contains("&lt;img src=x onerror=alert(1)&gt; {inject:me}")
                .doesNotContain("<img src=x");
    }

    private MimeMessage lastTo(String address) {
        List<MimeMessage> mails = mailsTo(address);
        return mails.get(mails.size() - 1);
    }
}
