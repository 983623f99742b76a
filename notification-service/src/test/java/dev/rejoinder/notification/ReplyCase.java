package dev.rejoinder.notification;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.event.ConversationFact;
import dev.rejoinder.event.ReplyReceived;
import dev.rejoinder.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** Disputes whose mails have been sent, and what is answered to them. */
abstract class ReplyCase extends BulletinTest {

    static final byte[] PDF = "%PDF-1.7\n1 0 obj".getBytes(UTF_8);

    final Case dispute = new Case(merchantId);

    void sent() {
        profile();
        sent(dispute);
    }

    void sent(Case one) {
        open(one);
        awaitStatus(one, "SENT", "SENT");
    }

    /** Where a mail of ours asks its reader to answer to. */
    static String replyTo(MimeMessage mail) {
        try {
            return ((InternetAddress) mail.getReplyTo()[0]).getAddress();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    String shopperReplies() {
        return shopperReplies(dispute);
    }

    String shopperReplies(Case one) {
        return replyTo(mailsTo(one.shopperEmail).get(0));
    }

    Mails answer() {
        return Mails.from(dispute.shopperEmail).to(shopperReplies()).subject("Re: your claim");
    }

    static String post(Mails mail) {
        return post(mail.bytes()).statusCode(202).extract().path("id");
    }

    static ValidatableResponse post(byte[] mail) {
        return given().auth()
                .oauth2(Tokens.service())
                .contentType("message/rfc822")
                .body(mail)
                .post("/inbound/mails")
                .then();
    }

    static ValidatableResponse mail(String id) {
        return as(Tokens.ops(), "/inbound/mails/" + id).statusCode(200);
    }

    ValidatableResponse asMerchant(String path) {
        return as(Tokens.merchant(merchantId), path);
    }

    static ValidatableResponse as(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    static ValidatableResponse assign(String token, String mail, Object disputeId) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"disputeId\": \"" + disputeId + "\"}")
                .post("/inbound/mails/{id}/assignment", mail)
                .then();
    }

    List<ReplyReceived> facts(Case one) {
        return topics.read(ConversationFact.TOPIC, merchantId + ":" + one.id, ConversationFact.class).stream()
                .filter(ReplyReceived.class::isInstance)
                .map(ReplyReceived.class::cast)
                .toList();
    }
}
