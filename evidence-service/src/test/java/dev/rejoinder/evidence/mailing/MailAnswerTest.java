package dev.rejoinder.evidence.mailing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.event.AnswerOrdered;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.DisputeEscalated;
import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.EmailFailure;
import dev.rejoinder.event.Escalation;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.DisputeCase;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.evidence.file.Hostile;
import dev.rejoinder.testing.AmazonPayHost;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.Tokens;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
class MailAnswerTest {

    private static final String MAIL = "{\"channel\": \"MAIL\"}";
    private static final String MAIL_ID = "0102018c2f7e5a51-3f1d@eu-west-1.amazonses.com";
    private static final String OBSTACLES = "channels.find { it.channel == 'MAIL' }.obstacles.obstacle";

    @Inject
    Topics topics;

    @Inject
    SettableClock clock;

    /** Set by the test resource. */
    AmazonPayHost amazonPay;

    private final Shop shop = new Shop();
    private Claims claim;
    private DisputeCase dispute;
    private MailPosts posts;

    @BeforeEach
    void begin() {
        claimed(MAIL_ID);
    }

    @Test
    void carriesTheFilesThatThePrintedPacketDoesNotHold() throws MessagingException, IOException {
        ready();
        byte[] table = "at,what\n2026-11-05,delivered\n".getBytes(UTF_8);
        give("scans.csv", table);
        give("photo.png", Hostile.png());

        dispute.order(MAIL)
                .statusCode(200)
                .body("rounds[0].files.name", contains("04-correspondence.csv", "packet.pdf"));

        posts.awaitOrder(1);
        for (MimeMessage mail : List.of(
                MailPosts.parse(posts.fetch(1)),
                MailPosts.parse(shop.request().get(dispute.path() + "/mail.eml").asByteArray()))) {
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            assertThat(parts.getCount()).isEqualTo(3);
            assertThat(parts.getBodyPart(0).getContent().toString()).contains("ebenfalls beigefügt");
            assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("packet.pdf");
            assertThat(parts.getBodyPart(2).getFileName()).isEqualTo("04-correspondence.csv");
            assertThat(parts.getBodyPart(2).getInputStream().readAllBytes()).isEqualTo(table);
        }
    }

    @Test
    void isTooLargeForAMailTogetherWithItsFiles() {
        ready();
        for (int number = 0; number < 2; number++) {
            String line = number + ",delivered\n";
            give(
                    "scans-%d.csv".formatted(number),
                    line.repeat(4_100_000 / line.length()).getBytes(UTF_8));
        }

        dispute.rounds()
                .body("channels.find { it.channel == 'MAIL' }.possible", equalTo(false))
                .body("channels.find { it.channel == 'MAIL' }.obstacles.obstacle", contains("MAIL_TOO_LARGE"));
        dispute.order(MAIL).statusCode(409).body("detail", containsString("8 MB"));
        shop.get(dispute.path() + "/mail.eml").statusCode(409).body("detail", containsString("8 MB"));
    }

    private void give(String name, byte[] file) {
        shop.request()
                .multiPart("file", name, file)
                .multiPart("kind", "CORRESPONDENCE")
                .multiPart("description", name)
                .post("/disputes/" + claim.id() + "/evidence")
                .then()
                .statusCode(200);
    }

    @Test
    void leavesInAmazonsThreadAndIsAnsweredOnceItWasSent() throws MessagingException, IOException {
        ready();
        dispute.order(MAIL)
                .statusCode(200)
                .body("rounds[0].state", equalTo("ORDERED"))
                .body("rounds[0].channel", equalTo("MAIL"))
                .body("rounds[0].waitsFor", containsString("notification-service sends it"))
                .body("rounds[0].next", contains("WITHDRAW"))
                .body("rounds[0].nextTryAt", nullValue())
                .body("rounds[0].files.name", contains("packet.pdf"))
                .body("rounds[0].evidence.type", contains("Other"));
        AnswerOrdered order = posts.awaitOrder(1);
        assertThat(order.round()).isEqualTo(1);
        assertThat(order.summary().state()).isEqualTo(DisputeState.ANSWERING);
        assertThat(versions()).doesNotHaveDuplicates().isSorted().endsWith(order.disputeVersion());

        byte[] fetched = posts.fetch(1);

        MimeMessage mail = MailPosts.parse(fetched);
        assertThat(mail.getRecipients(Message.RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly("amazon-pay-seller-guarantee@amazon.com");
        assertThat(mail.getSubject())
                .isEqualTo("Re: Amazon Pay A-to-z Guarantee claim filed for Amazon Pay Order ID "
                        + shop.amazonOrderReference());
        assertThat(mail.getHeader("In-Reply-To")).containsExactly("<" + MAIL_ID + ">");
        assertThat(mail.getHeader("References")).containsExactly("<" + MAIL_ID + ">");
        for (String header : List.of("From", "Message-ID", "Date", "X-Unsent", "Bcc", "Cc")) {
            assertThat(mail.getHeader(header)).as(header).isNull();
        }
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("packet.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
                .isEqualTo(shop.request()
                        .get(dispute.path() + "/rounds/1/packet.pdf")
                        .asByteArray());
        assertThat(posts.fetch(1)).isEqualTo(fetched);
        dispute.rounds().body("rounds[0].state", equalTo("CALLED")).body("rounds[0].next", hasSize(0));
        dispute.now().body("state", equalTo("ANSWERING"));

        posts.sent(order);

        dispute.awaitRound("DONE")
                .body("rounds[0].receipt.emailId", equalTo(order.answerId().toString()))
                .body("rounds[0].receipt.at", notNullValue())
                .body("rounds[0].waitsFor", nullValue());
        dispute.now().body("state", equalTo("ANSWERED"));
        dispute.timeline().body("items.what", hasItems("ANSWER_ORDERED", "ANSWER_SENT"));
        posts.dispatch(1).statusCode(409).body("detail", containsString("DONE"));
        assertThat(escalations()).isEmpty();
        assertThat(dispute.books().contests()).isEmpty();
    }

    @Test
    void isTakenBackUntilItIsFetchedAndNotLater() {
        ready();
        dispute.order(MAIL).statusCode(200);
        withdraw().statusCode(200);
        posts.dispatch(1).statusCode(409).contentType("application/problem+json");
        posts.failed(posts.awaitOrder(1), EmailFailure.NOT_WANTED, false);

        dispute.order(MAIL).statusCode(200);
        posts.fetch(2);
        withdraw().statusCode(409).body("detail", containsString("may have the answer"));

        posts.sent(posts.awaitOrder(2));
        dispute.awaitRound("DONE").body("rounds.state", contains("FAILED", "DONE"));
        dispute.rounds().body("rounds[0].waitsFor", containsString("Withdrawn"));
        assertThat(escalations()).isEmpty();
    }

    @Test
    void isNotSentAfterTheDeadlineUnlessThatIsWanted() {
        ready();
        dispute.order(MAIL).statusCode(200);
        clock.advance(Duration.ofDays(10));

        posts.dispatch(1).statusCode(409).body("detail", containsString("deadline has passed"));
        posts.failed(posts.awaitOrder(1), EmailFailure.NOT_WANTED, false);

        dispute.awaitRound("FAILED").body("rounds[0].waitsFor", containsString("evenIfLate"));
        dispute.now().body("state", equalTo("NEEDS_DECISION"));
        dispute.order(MAIL).statusCode(409);
        dispute.order("{\"channel\": \"MAIL\", \"evenIfLate\": true}").statusCode(200);
        posts.fetch(2);
    }

    @Test
    void isNotSentOnceAmazonHasDecided() {
        ready();
        dispute.order(MAIL).statusCode(200);
        topics.write(claim.resolved(2, ClaimOutcome.BUYER_WON));
        await().untilAsserted(() -> dispute.now().body("state", equalTo("CLOSED")));

        posts.dispatch(1).statusCode(409).body("detail", containsString("decided"));
        posts.failed(posts.awaitOrder(1), EmailFailure.NOT_WANTED, false);

        dispute.awaitRound("FAILED");
        dispute.now().body("state", equalTo("CLOSED"));
    }

    @ParameterizedTest
    @CsvSource({
        "NO_MAIL_ACCOUNT, mail-account",
        "ACCOUNT_REFUSED, does not let us in",
        "MAIL_REFUSED, mail.eml",
        "NOT_WANTED, order it anew"
    })
    void isBackOnTheDeskWithWhatToDoIfItFails(EmailFailure failure, String sentence) {
        ready();
        dispute.order(MAIL).statusCode(200);
        AnswerOrdered order = posts.awaitOrder(1);
        posts.fetch(1);

        posts.failed(order, failure, false);

        dispute.awaitRound("FAILED").body("rounds[0].waitsFor", containsString(sentence));
        dispute.now().body("state", equalTo("NEEDS_DECISION"));
        await().untilAsserted(() -> assertThat(escalations()).containsExactly(Escalation.CANNOT_BE_ANSWERED));
        posts.failed(order, failure, false);
        posts.sent(order);
        dispute.order(MAIL).statusCode(200);
        posts.sent(posts.awaitOrder(2));
        dispute.awaitRound("DONE").body("rounds.state", contains("FAILED", "DONE"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isConcludedByAPersonIfItMayHaveArrived(boolean given) {
        ready();
        AnswerOrdered order = held();
        dispute.rounds()
                .body("rounds[0].next", contains("CONCLUDE"))
                .body("rounds[0].waitsFor", containsString("may have reached Amazon"));
        posts.dispatch(1).statusCode(409).body("detail", containsString("person"));
        withdraw().statusCode(409);
        shop.post(dispute.path() + "/resumption", dispute.etag(), "")
                .statusCode(409)
                .body("detail", containsString("conclude it"));

        shop.post(
                        dispute.path() + "/conclusion",
                        dispute.etag(),
                        "{\"given\": %s, \"sentence\": \"I looked\"}".formatted(given))
                .statusCode(200);

        dispute.now().body("state", equalTo(given ? "ANSWERED" : "NEEDS_DECISION"));
        posts.failed(order, EmailFailure.NOT_WANTED, true);
        posts.sent(order);
        posts.account(2, false);
        await().untilAsserted(() -> dispute.rounds().body(OBSTACLES, hasItem("NO_MAIL_ACCOUNT")));
        dispute.rounds()
                .body("rounds[0].state", equalTo(given ? "DONE" : "FAILED"))
                .body("rounds[0].waitsFor", equalTo("I looked"));
        dispute.now().body("state", equalTo(given ? "ANSWERED" : "NEEDS_DECISION"));
    }

    @Test
    void isDoneIfItTurnsOutToHaveBeenSent() {
        ready();
        AnswerOrdered order = held();
        posts.failed(order, EmailFailure.MAIL_REFUSED, false);

        posts.sent(order);

        dispute.awaitRound("DONE");
        dispute.now().body("state", equalTo("ANSWERED"));
        assertThat(escalations()).containsExactly(Escalation.CANNOT_BE_ANSWERED);
    }

    @Test
    void isFetchedByServicesAlone() {
        ready();
        dispute.order(MAIL).statusCode(200);

        for (String token : List.of(Tokens.merchant(shop.merchantId()), Tokens.ops(), Tokens.auditor())) {
            posts.dispatch(token, 1).statusCode(403);
        }
        posts.dispatch(2).statusCode(404);
        new MailPosts(shop, new Claims(shop), topics, clock).dispatch(1).statusCode(404);
        withdraw().statusCode(200);
        dispute.order("{\"channel\": \"HANDED_OVER\"}").statusCode(200);
        posts.dispatch(2).statusCode(404);
    }

    @Test
    void needsAVerifiedAccount() {
        dispute.ready();
        dispute.rounds().body(OBSTACLES, hasItem("NO_MAIL_ACCOUNT"));
        dispute.order(MAIL).statusCode(409).body("detail", containsString("mail-account"));

        posts.account(2, true);
        await().untilAsserted(() -> dispute.rounds().body(OBSTACLES, hasSize(0)));
        posts.account(1, false);
        posts.account(3, false);
        await().untilAsserted(() -> dispute.rounds().body(OBSTACLES, hasItem("NO_MAIL_ACCOUNT")));
        posts.account(2, true);
        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> dispute.rounds().body(OBSTACLES, hasItem("NO_MAIL_ACCOUNT")));
        posts.account(4, true);
        await().untilAsserted(() -> dispute.rounds().body(OBSTACLES, hasSize(0)));
    }

    @Test
    void answersNoChargebackAndNothingThatAmazonCouldNotPlace() {
        Claims chargeback = Claims.withDisputeId(shop);
        dispute = new DisputeCase(shop, chargeback, "answer", topics, clock, amazonPay);
        dispute.ready();
        dispute.rounds().body(OBSTACLES, hasItem("NOT_BY_MAIL"));
        Claims vague = new Claims(shop, new ClaimReferences(null, null, null, shop.orderId())).kind(ClaimKind.A_TO_Z);
        dispute = dispute.followedBy(vague, "answer");
        topics.write(vague.reported());
        await().untilAsserted(() -> dispute.rounds().body(OBSTACLES, hasItem("NO_ORDER_REFERENCE")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b>\r\nBcc: <evil@example.com", "a@b> <c@d", "", "no id", "a\u2028@b", "<a@b>"})
    void writesNoHeaderThatAMessageIdBringsAlong(String mailId) throws MessagingException {
        claimed(mailId);
        ready();
        dispute.order(MAIL).statusCode(200);

        for (byte[] bytes : List.of(
                posts.fetch(1), shop.request().get(dispute.path() + "/mail.eml").asByteArray())) {
            MimeMessage mail = MailPosts.parse(bytes);
            assertThat(mail.getHeader("In-Reply-To")).isNull();
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getAllRecipients()).hasSize(1);
        }
    }

    @Test
    void isDraftedInAmazonsThreadToo() throws MessagingException {
        ready();

        MimeMessage draft =
                MailPosts.parse(shop.request().get(dispute.path() + "/mail.eml").asByteArray());

        assertThat(draft.getHeader("X-Unsent")).containsExactly("1");
        assertThat(draft.getHeader("In-Reply-To")).containsExactly("<" + MAIL_ID + ">");
        assertThat(draft.getHeader("Message-ID")).isNull();
    }

    @Test
    void saysWhatItSaidWhenItWasOrdered() throws MessagingException, IOException {
        ready();
        dispute.order(MAIL).statusCode(200);
        shop.put("/merchants/" + shop.merchantId() + "/letterhead", "{\"name\": \"Tea House\", \"language\": \"en\"}")
                .statusCode(200);
        shop.request()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(
                        "{\"summary\": \"Edited later.\", \"statements\": [{\"text\": \"So it is.\", \"shownBy\": [\"order\"]}]}")
                .put("/disputes/" + claim.id() + "/letter")
                .then()
                .statusCode(200);

        assertThat(MailPosts.text(posts.fetch(1))).contains("zugestellt").doesNotContain("Edited later", "Tea House");
        assertThat(MailPosts.text(
                        shop.request().get(dispute.path() + "/mail.eml").asByteArray()))
                .contains("Edited later", "Tea House");
    }

    @Test
    void isMadeKnownOnceIfItHasNotGoneByTheBuffer() {
        ready();
        dispute.order(MAIL).statusCode(200);
        shop.putShipment("2", Shop.delivered()).statusCode(200);
        clock.advance(Duration.ofDays(7));
        await().untilAsserted(() -> dispute.timeline().body("items.what", hasItem("REMINDED")));
        assertThat(escalations()).isEmpty();

        clock.advance(Duration.ofDays(1).plusHours(1));

        await().untilAsserted(() -> assertThat(escalations()).containsExactly(Escalation.CANNOT_BE_ANSWERED));
        dispute.timeline().body("items.find { it.what == 'ESCALATED' }.detail", containsString("has not gone out yet"));
        shop.get("/disputes/" + claim.id() + "/deadline").body("awaitsAnswer", equalTo(true));
        clock.advance(Duration.ofHours(6));
        posts.fetch(1);
        posts.sent(posts.awaitOrder(1));
        dispute.awaitRound("DONE");
        assertThat(escalations()).hasSize(1);
    }

    private void claimed(String mailId) {
        claim = new Claims(shop, new ClaimReferences(shop.amazonOrderReference(), shop.chargeId(), null, null, mailId))
                .kind(ClaimKind.A_TO_Z);
        dispute = new DisputeCase(shop, claim, "answer", topics, clock, amazonPay);
        posts = new MailPosts(shop, claim, topics, clock);
    }

    private void ready() {
        dispute.ready();
        posts.verifiedAccount();
        dispute.rounds().body(OBSTACLES, not(hasItem("NO_ORDER_REFERENCE")));
        await().untilAsserted(() -> dispute.now().body("state", equalTo("NEEDS_DECISION")));
    }

    /** The mail server's answer was lost. */
    private AnswerOrdered held() {
        dispute.order(MAIL).statusCode(200);
        AnswerOrdered order = posts.awaitOrder(1);
        posts.fetch(1);
        posts.failed(order, EmailFailure.MAIL_REFUSED, true);
        dispute.awaitRound("HELD");
        return order;
    }

    private ValidatableResponse withdraw() {
        return shop.request().delete(dispute.path()).then();
    }

    private List<Long> versions() {
        return topics.read(DisputeFact.TOPIC, claim.key(), DisputeFact.class).stream()
                .map(DisputeFact::disputeVersion)
                .toList();
    }

    private List<Escalation> escalations() {
        return topics.read(DisputeFact.TOPIC, claim.key(), DisputeFact.class).stream()
                .filter(DisputeEscalated.class::isInstance)
                .map(fact -> ((DisputeEscalated) fact).escalation())
                .toList();
    }
}
