package dev.rejoinder.ingest.ipn;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.rejoinder.backends.SnsAuthority;
import dev.rejoinder.backends.SnsMessage;
import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.ClaimResolved;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.event.ToldBy;
import dev.rejoinder.ingest.Claims;
import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.ingest.Webhooks;
import dev.rejoinder.testing.Backends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class IpnResourceTest {

    private static final String SUBSCRIBE_URL =
            "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=t&Token=2336";

    @Inject
    Claims claims;

    private final SnsAuthority amazon = SnsAuthority.in(Path.of("target/sns-authority"));
    private final String chargebackId = "C" + UUID.randomUUID();
    private Merchant merchant;

    @BeforeEach
    void register() {
        merchant = Merchant.registered();
    }

    @Test
    void tellsAChargebackOfVersion1() {
        String noticeId = accept(amazon.notification(Merchant.TOPIC, IpnMessages.chargebackV1(chargebackId)));

        ClaimFact fact = claims.factsAfter(merchant, noticeId, 1).get(0);
        assertThat(fact.details().references().disputeId()).isEqualTo(chargebackId);
        assertThat(fact.details().references().amazonOrderReference()).isEqualTo("P01-7128087-7259534");
        assertThat(fact.details().amount()).isEqualTo(Money.of("100.00", "USD"));
        assertThat(fact.details().reason()).isEqualTo(FilingReason.OTHER);
        assertThat(fact.details().amazonState()).isEqualTo("RECEIVED");
        assertThat(fact.details().toldBy()).isEqualTo(ToldBy.IPN);
        assertThat(fact.details().lacksDetails()).isFalse();
    }

    @Test
    void takesBothSignatureVersionsAndOldTimestamps() {
        for (String version : List.of("1", "2")) {
            accept(chargeback()
                    .with("SignatureVersion", version)
                    .with("Timestamp", "2017-08-30T14:29:18.908Z")
                    .with("Subject", "a subject is signed, too")
                    .signedBy(amazon));
        }
    }

    @Test
    void tellsThatAChargebackOfVersion2LacksDetails() {
        String noticeId = accept(amazon.notification(Merchant.TOPIC, IpnMessages.chargebackV2("objectType")));

        ClaimFact fact = claims.factsAfter(merchant, noticeId, 1).get(0);
        assertThat(fact.details().lacksDetails()).isTrue();
        assertThat(fact.details().references().disputeId()).isEqualTo("S01-0000000-0000000-B000000");
        assertThat(fact.details().references().amazonOrderReference()).isEqualTo("S01-0000000-0000000");
    }

    @Test
    void answersARepeatAlikeAndKeepsTheFirstOfTwoBodies() {
        SnsMessage message = chargeback();
        String noticeId = accept(message.signedBy(amazon));

        assertThat(accept(message.signedBy(amazon))).isEqualTo(noticeId);
        assertThat(accept(message.with("Subject", "other").signedBy(amazon))).isEqualTo(noticeId);
        assertThat(merchant.countOfNotices()).isEqualTo(1);
    }

    @Test
    void refusesWhatAmazonDidNotSign() {
        String signed = chargeback().signedBy(amazon);

        refuse(signed.replace("P01-7128087", "P01-7128088"), 403, "Signature does not fit");
        refuse(chargeback().with("Signature", "bm8=").unsigned(), 403, "Signature does not fit");
        refuse("{}", 400, "Type must be");
        refuse("not json", 400, "not valid JSON");
        assertThat(merchant.countOfNotices()).isZero();
    }

    @Test
    void fetchesNothingFromAHostThatIsNotAmazons() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (String host : List.of("127.0.0.1", "localhost", "sns.eu-west-1.amazonaws.com@127.0.0.1")) {
                String url = "https://" + host + ":" + listener.getLocalPort() + "/" + SnsAuthority.CHAIN_FILE;
                refuse(chargeback().with("SigningCertURL", url).signedBy(amazon), 403, "SigningCertURL must be");
            }
            listener.setSoTimeout(300);
            org.assertj.core.api.Assertions.assertThatThrownBy(listener::accept)
                    .isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(merchant.countOfNotices()).isZero();
    }

    @Test
    void isNotToBlameForACertificateThatCannotBeHad() {
        String url = "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-unknown.pem";

        given().contentType("text/plain")
                .body(chargeback().with("SigningCertURL", url).signedBy(amazon))
                .post("/ipn/{id}", merchant.id())
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("10"));
    }

    @Test
    void showsATopicThatIsNotRegistered() {
        String stranger = Merchant.TOPIC + "X";
        refuse(amazon.notification(stranger, IpnMessages.chargebackV1(chargebackId)), 403, "is not registered");

        merchant.sources().then().body("unregisteredTopics.arn", hasItem(stranger));
        assertThat(merchant.countOfNotices()).isZero();

        merchant.put(Map.of("snsTopicArns", List.of(stranger))).then().statusCode(200);
        accept(amazon.notification(stranger, IpnMessages.chargebackV1(chargebackId)));
    }

    @Test
    void fetchesNoCertificateForATopicThatIsNotRegistered() {
        String url = "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-unknown.pem";
        String stranger = Merchant.TOPIC + "Y";

        refuse(
                chargeback()
                        .with("TopicArn", stranger)
                        .with("SigningCertURL", url)
                        .signedBy(amazon),
                403,
                "is not registered");

        merchant.sources().then().body("unregisteredTopics.arn", not(hasItem(stranger)));
    }

    @Test
    void refusesAMerchantThatIsNotKnown() {
        Merchant.unknown()
                .ipn(chargeback().signedBy(amazon))
                .then()
                .statusCode(403)
                .body("detail", containsString("not registered"));
    }

    @Test
    void refusesHeadersThatSayOtherThanTheBody() {
        given().contentType("text/plain")
                .header("x-amz-sns-message-type", "SubscriptionConfirmation")
                .body(chargeback().signedBy(amazon))
                .post("/ipn/{id}", merchant.id())
                .then()
                .statusCode(400)
                .body("detail", containsString("x-amz-sns-message-type"));
    }

    @Test
    void refusesAnotherContentTypeAndALargeBody() {
        given().contentType("application/xml")
                .body("<a/>")
                .post("/ipn/{id}", merchant.id())
                .then()
                .statusCode(415);
        merchant.ipn("x".repeat(2 * 1024 * 1024)).then().statusCode(413);
    }

    @Test
    void setsAsideWhatItDoesNotUnderstand() {
        Map<String, String> messages = Map.of(
                IpnMessages.v1("Some New Notification", "<A/>"),
                "NotificationType is not known",
                IpnMessages.v1(IpnMessages.CHARGEBACK, "<A/>"),
                "not a ChargebackNotification",
                IpnMessages.v1(
                        IpnMessages.CHARGEBACK, "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"),
                "holds a document type",
                "{\"ObjectType\": \"SURPRISE\"}",
                "ObjectType is not known",
                "no json inside",
                "is not valid JSON");

        messages.forEach((message, reason) -> {
            JsonPath notice = claims.settled(merchant, accept(amazon.notification(Merchant.TOPIC, message)));
            assertThat(notice.getString("state")).isEqualTo("QUARANTINED");
            assertThat(notice.getString("reason")).contains(reason);
        });
    }

    @Test
    void passesOverWhatIsNotAboutAClaim() {
        JsonPath capture = claims.settled(
                merchant, accept(amazon.notification(Merchant.TOPIC, IpnMessages.v1("PaymentCapture", "<A/>"))));
        assertThat(capture.getString("state")).isEqualTo("TRANSLATED");
        assertThat(capture.getString("reason")).isEqualTo("Not about a claim: PaymentCapture");

        assertThat(settledRefund("SellerInitiated", "P01-1-R1", "Completed").getString("reason"))
                .isEqualTo("Not about a claim: PaymentRefund");
        assertThat(settledRefund("Chargeback", "P01-1234567-1234567-R000001", "Pending")
                        .getString("reason"))
                .isEqualTo("A refund for a claim (Chargeback) that is not completed");
    }

    @Test
    void takesARefundThatAmazonMadeAsTheEndOfTheClaim() {
        String reference = Webhooks.orderReference();
        String claimId = claims.settled(
                        merchant,
                        merchant.webhook(Webhooks.opened(reference).replace("CHARGEBACK", "A_TO_Z"))
                                .path("noticeId"))
                .getString("claimId");

        String noticeId = accept(amazon.notification(
                Merchant.TOPIC, IpnMessages.refundV1("AmazonA-ZGuarantee", reference + "-R000001", "Completed")));

        assertThat(claims.settled(merchant, noticeId).getString("claimId")).isEqualTo(claimId);
        assertThat(claims.factsAfter(merchant, noticeId, 2).get(1))
                .isInstanceOfSatisfying(ClaimResolved.class, resolved -> assertThat(resolved.outcome())
                        .isEqualTo(ClaimOutcome.BUYER_WON));
    }

    @Test
    void tellsOfAClaimThatIsFirstHeardOfWhenItIsLost() {
        String noticeId = accept(amazon.notification(
                Merchant.TOPIC,
                IpnMessages.refundV1("Chargeback", Webhooks.orderReference() + "-R000001", "Completed")));

        assertThat(claims.factsAfter(merchant, noticeId, 2))
                .extracting(ClaimFact::typeName)
                .containsExactly("claim.reported.v1", "claim.resolved.v1");
    }

    @Test
    void leavesToAPersonWhichClaimARefundEnded() {
        assertThat(settledRefund("AmazonA-ZCancel", "unknown", "Completed").getString("state"))
                .isEqualTo("QUARANTINED");
    }

    @Test
    void confirmsASubscriptionAndNeverRenewsOneThatEnded() {
        accept(SnsMessage.subscriptionConfirmation(Merchant.TOPIC, SUBSCRIBE_URL)
                .signedBy(amazon));
        awaitSubscription("CONFIRMED");

        accept(SnsMessage.unsubscribeConfirmation(Merchant.TOPIC, SUBSCRIBE_URL).signedBy(amazon));
        awaitSubscription("ENDED");
    }

    @Test
    void setsAsideASubscriptionThatWouldBeConfirmedElsewhere() {
        String elsewhere = "https://example.com/?Action=ConfirmSubscription";
        String noticeId = accept(
                SnsMessage.subscriptionConfirmation(Merchant.TOPIC, elsewhere).signedBy(amazon));

        assertThat(claims.settled(merchant, noticeId).getString("state")).isEqualTo("QUARANTINED");
    }

    private SnsMessage chargeback() {
        return SnsMessage.notification(Merchant.TOPIC, IpnMessages.chargebackV1(chargebackId));
    }

    private JsonPath settledRefund(String type, String refundId, String state) {
        String message = IpnMessages.refundV1(type, refundId, state);
        return claims.settled(merchant, accept(amazon.notification(Merchant.TOPIC, message)));
    }

    private String accept(String envelope) {
        return merchant.ipn(envelope).then().statusCode(202).extract().path("noticeId");
    }

    private void refuse(String envelope, int status, String detail) {
        merchant.ipn(envelope)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(detail));
    }

    private void awaitSubscription(String state) {
        await().untilAsserted(() -> merchant.sources().then().body("snsTopics[0].subscription", equalTo(state)));
    }
}
