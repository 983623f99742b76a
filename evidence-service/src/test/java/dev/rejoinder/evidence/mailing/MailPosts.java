package dev.rejoinder.evidence.mailing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rejoinder.event.AnswerOrdered;
import dev.rejoinder.event.Audience;
import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.EmailFailed;
import dev.rejoinder.event.EmailFailure;
import dev.rejoinder.event.EmailSent;
import dev.rejoinder.event.MailAccountChanged;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.Tokens;
import dev.rejoinder.testing.Topics;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** notification-service, as a test plays it for one claim. */
public final class MailPosts {

    private static final String TEMPLATE = "amazon-answer";

    private final Shop shop;
    private final Claims claim;
    private final Topics topics;
    private final SettableClock clock;

    public MailPosts(Shop shop, Claims claim, Topics topics, SettableClock clock) {
        this.shop = shop;
        this.claim = claim;
        this.topics = topics;
        this.clock = clock;
    }

    public void account(long version, boolean verified) {
        topics.write(new MailAccountChanged(UUID.randomUUID(), clock.instant(), shop.merchantId(), version, verified));
    }

    /** Once that is known here. */
    public void verifiedAccount() {
        account(1, true);
        await().untilAsserted(() -> shop.get("/disputes/" + claim.id() + "/answer")
                .body(
                        "channels.find { it.channel == 'MAIL' }.obstacles.findAll { it.obstacle == 'NO_MAIL_ACCOUNT' }.size()",
                        equalTo(0)));
    }

    /** What it was told to send, oldest first. */
    public List<AnswerOrdered> orders() {
        return topics.read(DisputeFact.TOPIC, claim.key(), DisputeFact.class).stream()
                .filter(AnswerOrdered.class::isInstance)
                .map(AnswerOrdered.class::cast)
                .toList();
    }

    public AnswerOrdered awaitOrder(int round) {
        await().until(() -> orders().size() >= round);
        return orders().get(round - 1);
    }

    public ValidatableResponse dispatch(int round) {
        return dispatch(Tokens.service(), round);
    }

    public ValidatableResponse dispatch(String token, int round) {
        return given().auth()
                .oauth2(token)
                .post("/disputes/" + claim.id() + "/answer/rounds/" + round + "/dispatch")
                .then();
    }

    public byte[] fetch(int round) {
        return dispatch(round)
                .statusCode(200)
                .contentType("message/rfc822")
                .extract()
                .asByteArray();
    }

    public void sent(AnswerOrdered order) {
        topics.write(new EmailSent(
                UUID.randomUUID(),
                clock.instant(),
                shop.merchantId(),
                claim.id(),
                order.answerId(),
                Audience.AMAZON,
                TEMPLATE,
                "de"));
    }

    public void failed(AnswerOrdered order, EmailFailure failure, boolean mayHaveArrived) {
        topics.write(new EmailFailed(
                UUID.randomUUID(),
                clock.instant(),
                shop.merchantId(),
                claim.id(),
                order.answerId(),
                Audience.AMAZON,
                TEMPLATE,
                failure,
                mayHaveArrived));
    }

    static MimeMessage parse(byte[] mail) throws MessagingException {
        return new MimeMessage(null, new ByteArrayInputStream(mail));
    }

    /** What it says, without what is attached. */
    public static String text(byte[] mail) throws MessagingException, IOException {
        return ((MimeMultipart) parse(mail).getContent())
                .getBodyPart(0)
                .getContent()
                .toString();
    }
}
