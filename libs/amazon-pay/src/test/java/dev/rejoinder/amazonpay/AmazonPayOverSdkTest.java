package dev.rejoinder.amazonpay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.amazonpay.Answer.Found;
import dev.rejoinder.amazonpay.Answer.NotThere;
import dev.rejoinder.amazonpay.Answer.Refused;
import dev.rejoinder.amazonpay.Answer.TryLater;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.event.Shopper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AmazonPayOverSdkTest {

    private static final String DISPUTE = "P02-1234567-1234567-B000001";
    private static final String DISPUTE_JSON =
            """
            {"disputeId": "P02-1234567-1234567-B000001", "releaseEnvironment": "Live",
             "chargeId": "P02-1234567-1234567-C000001", "disputeType": "Chargeback",
             "disputeAmount": {"amount": "129.90", "currencyCode": "EUR"}, "filingReason": "ProductNotReceived",
             "statusDetails": {"state": "ActionRequired", "reasonCode": "MerchantResponseRequired",
                               "reasonDescription": "Merchant needs to provide a response", "resolution": null,
                               "lastUpdatedTimestamp": 1793611800},
             "merchantResponseDeadline": "2026-11-13T09:30:00Z", "creationTimestamp": 1793611800000}
            """;
    private static final UUID KEY = UUID.fromString("0f9a2d5e-7f0e-4a5b-9f05-1f0a3f7b9c11");

    private final AmazonPayServer amazon = new AmazonPayServer();
    private final AmazonPay pay = new AmazonPayOverSdk(
            amazon.account(), amazon.address(), Clock.systemUTC(), Duration.ofMillis(500), Duration.ofMillis(500));

    @AfterEach
    void close() {
        amazon.close();
    }

    @Test
    void readsADisputeWithAllItTells() {
        amazon.answers(200, DISPUTE_JSON);

        assertThat(pay.dispute(DISPUTE))
                .isEqualTo(new Found<>(new AmazonDispute(
                        DISPUTE,
                        "P02-1234567-1234567-C000001",
                        "Chargeback",
                        Money.of("129.90", "EUR"),
                        FilingReason.PRODUCT_NOT_RECEIVED,
                        "ActionRequired",
                        "MerchantResponseRequired",
                        "Merchant needs to provide a response",
                        null,
                        Instant.ofEpochSecond(1793611800),
                        Instant.parse("2026-11-13T09:30:00Z"),
                        Instant.ofEpochSecond(1793611800))));
    }

    @Test
    void readsAChargeAndThePermissionItBelongsTo() {
        amazon.answers(
                200,
                """
                {"chargeId": "P02-1234567-1234567-C000001", "chargePermissionId": "P02-1234567-1234567",
                 "chargeAmount": {"amount": "129.90", "currencyCode": "EUR"},
                 "captureAmount": {"amount": "129.90", "currencyCode": "EUR"},
                 "refundedAmount": {"amount": "0.00", "currencyCode": "EUR"},
                 "merchantMetadata": {"merchantReferenceId": "DE-1001"},
                 "statusDetails": {"state": "Captured"}, "creationTimestamp": "20261102T093000Z"}
                """);
        amazon.answers(
                200,
                """
                {"chargePermissionId": "P02-1234567-1234567", "buyer": {"name": "Jana Vogt", "email": "jana@example.com"},
                 "presentmentLanguage": "de_DE", "merchantMetadata": {"merchantReferenceId": "DE-1001"},
                 "statusDetails": {"state": "Closed"}, "creationTimestamp": "20261102T093000Z"}
                """);
        Instant created = Instant.parse("2026-11-02T09:30:00Z");
        Money amount = Money.of("129.90", "EUR");

        assertThat(pay.charge("P02-1234567-1234567-C000001"))
                .isEqualTo(new Found<>(new Charge(
                        "P02-1234567-1234567-C000001",
                        "P02-1234567-1234567",
                        "DE-1001",
                        amount,
                        amount,
                        Money.of("0", "EUR"),
                        "Captured",
                        created)));
        assertThat(pay.chargePermission("P02-1234567-1234567"))
                .isEqualTo(new Found<>(new ChargePermission(
                        "P02-1234567-1234567",
                        "DE-1001",
                        "Closed",
                        new Shopper("Jana Vogt", "jana@example.com", "de"),
                        created)));
    }

    @Test
    void keepsWordsItDoesNotKnowAndLeavesOutWhatCannotBeRead() {
        amazon.answers(
                200,
                """
                {"disputeId": "P02-1", "filingReason": "SomethingNew", "disputeAmount": {"amount": "-1", "currencyCode": "EUR"},
                 "statusDetails": {"state": "Reopened"}, "merchantResponseDeadline": "soon"}
                """);

        assertThat(pay.dispute(DISPUTE))
                .isEqualTo(new Found<>(new AmazonDispute(
                        "P02-1", null, null, null, null, "Reopened", null, null, null, null, null, null)));
    }

    @Test
    void signsEveryRequestSoThatAmazonCanCheckIt() {
        amazon.answers(200, DISPUTE_JSON);
        amazon.answers(200, DISPUTE_JSON);

        pay.dispute(DISPUTE);
        pay.contest(DISPUTE, List.of(new MerchantEvidence(EvidenceType.OTHER, null, "Grüße aus München")), KEY);

        assertThat(amazon.requests())
                .hasSize(2)
                .allMatch(AmazonPayServer.Request::isSigned)
                .extracting(AmazonPayServer.Request::path)
                .containsExactly("/live/v2/disputes/" + DISPUTE, "/live/v2/disputes/" + DISPUTE + "/contest");
    }

    @Test
    void contestsWithWordsAndFilesUnderItsKey() {
        amazon.answers(200, DISPUTE_JSON);

        pay.contest(
                DISPUTE,
                List.of(
                        new MerchantEvidence(EvidenceType.TRACKING_NUMBER, null, "00340433836442636597"),
                        new MerchantEvidence(EvidenceType.CUSTOMER_SIGNATURE, "file-1", null)),
                KEY);

        AmazonPayServer.Request request = amazon.requests().get(0);
        assertThat(request.header("x-amz-pay-idempotency-key")).isEqualTo("0f9a2d5e7f0e4a5b9f051f0a3f7b9c11");
        assertThat(request.text())
                .isEqualTo("{\"merchantEvidences\":["
                        + "{\"evidenceType\":\"TrackingNumber\",\"fileId\":null,\"evidenceText\":\"00340433836442636597\"},"
                        + "{\"evidenceType\":\"CustomerSignature\",\"fileId\":\"file-1\",\"evidenceText\":null}]}");
    }

    @Test
    void takesAContestAsDoneWhateverTheAnswerTells() {
        amazon.answers(200, "");

        assertThat(pay.contest(DISPUTE, List.of(new MerchantEvidence(EvidenceType.OTHER, null, "x")), KEY))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.value()).hasFieldOrPropertyWithValue("id", DISPUTE));
    }

    @Test
    void refundsAndTellsHowItStands() {
        String refund =
                """
                {"refundId": "P02-1234567-1234567-R000001", "chargeId": "P02-1234567-1234567-C000001",
                 "refundAmount": {"amount": "500", "currencyCode": "JPY"},
                 "statusDetails": {"state": "RefundInitiated", "lastUpdatedTimestamp": "20261102T093000Z"}}
                """;
        amazon.answers(201, refund);
        amazon.answers(200, refund.replace("RefundInitiated", "Declined"));

        Answer<AmazonRefund> begun =
                pay.refund(new RefundOrder("P02-1234567-1234567-C000001", Money.of("500", "JPY")), KEY);
        Answer<AmazonRefund> later = pay.refundStatus("P02-1234567-1234567-R000001");

        assertThat(begun).isInstanceOfSatisfying(Found.class, found -> assertThat(found.value())
                .hasFieldOrPropertyWithValue("state", "RefundInitiated"));
        assertThat(later).isInstanceOfSatisfying(Found.class, found -> assertThat(found.value())
                .hasFieldOrPropertyWithValue("state", "Declined"));
        assertThat(amazon.requests().get(0).text())
                .isEqualTo("{\"chargeId\":\"P02-1234567-1234567-C000001\","
                        + "\"refundAmount\":{\"amount\":\"500\",\"currencyCode\":\"JPY\"}}");
    }

    @Test
    void tellsWhatIsNotThereFromWhatIsRefused() {
        amazon.answers(404, "{\"reasonCode\": \"ResourceNotFound\", \"message\": \"no such dispute\"}");
        amazon.answers(422, "{\"reasonCode\": \"InvalidDisputeStatus\", \"message\": \"It is closed\"}");

        assertThat(pay.dispute(DISPUTE)).isEqualTo(new NotThere<>());
        assertThat(pay.contest(DISPUTE, List.of(new MerchantEvidence(EvidenceType.OTHER, null, "x")), KEY))
                .isEqualTo(new Refused<>(422, "InvalidDisputeStatus", "It is closed"));
    }

    @Test
    void waitsAsLongAsAmazonAsks() {
        amazon.answers(429, "{\"reasonCode\": \"TooManyRequests\"}", Map.of("Retry-After", "7"));
        amazon.answers(503, "");

        assertThat(pay.dispute(DISPUTE)).isInstanceOfSatisfying(TryLater.class, later -> assertThat(later.after())
                .hasValue(Duration.ofSeconds(7)));
        assertThat(pay.dispute(DISPUTE)).isInstanceOfSatisfying(TryLater.class, later -> assertThat(later.after())
                .isEmpty());
        assertThat(amazon.requests()).hasSize(2);
    }

    @Test
    void givesUpOnAnAnswerThatDoesNotComeOrCannotBeRead() {
        amazon.answers(200, "<html>maintenance</html>");
        amazon.answers(200, "{}");
        amazon.answers(200, "{\"filler\": \"" + "x".repeat(2 * 1024 * 1024) + "\"}");

        for (int i = 0; i < 4; i++) {
            assertThat(pay.dispute(DISPUTE)).isInstanceOf(TryLater.class);
        }
        assertThat(amazon.requests()).hasSize(4);
    }

    @Test
    void followsNoRedirect() {
        try (AmazonPayServer elsewhere = new AmazonPayServer()) {
            elsewhere.answers(200, DISPUTE_JSON);
            amazon.answers(302, "", Map.of("Location", elsewhere.address() + "/live/v2/disputes/" + DISPUTE));

            assertThat(pay.dispute(DISPUTE)).isInstanceOf(TryLater.class);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void sendsNothingForWhatIsNoId() {
        assertThatThrownBy(() -> pay.dispute("../refunds")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> pay.dispute("P02?x=1")).isInstanceOf(IllegalArgumentException.class);
        assertThat(amazon.requests()).isEmpty();
    }

    @Test
    void handsAFileOverWhereAmazonSays() {
        amazon.answers(201, announced(amazon.address() + "/upload/1"));
        amazon.answers(200, "");
        byte[] content = "%PDF-1.7 and so on".getBytes(UTF_8);

        assertThat(pay.uploadFile(new EvidenceFile(FileType.PDF, content), KEY)).isEqualTo(new Found<>("file-1"));

        assertThat(amazon.requests().get(0).text()).isEqualTo("{\"type\":\"pdf\",\"purpose\":\"disputeEvidence\"}");
        AmazonPayServer.Request handed = amazon.requests().get(1);
        assertThat(handed.method()).isEqualTo("PUT");
        assertThat(handed.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(handed.body()).isEqualTo(content);
    }

    @Test
    void asksAnewWhenTheUploadAddressHasExpired() {
        amazon.answers(201, announced(amazon.address() + "/upload/1"));
        amazon.answers(403, "<Error><Code>AccessDenied</Code></Error>");

        assertThat(pay.uploadFile(new EvidenceFile(FileType.PNG, new byte[] {1}), KEY))
                .isInstanceOf(TryLater.class);
    }

    @Test
    void handsNoFileToAnotherHost() {
        try (AmazonPayServer elsewhere = new AmazonPayServer()) {
            amazon.answers(201, announced(elsewhere.address() + "/upload/1"));

            assertThat(pay.uploadFile(new EvidenceFile(FileType.PNG, new byte[] {1}), KEY))
                    .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reasonCode())
                            .isEqualTo("ForeignUploadAddress"));
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    private static String announced(String url) {
        return "{\"id\": \"file-1\", \"type\": \"pdf\", \"purpose\": \"disputeEvidence\", \"url\": \"" + url + "\"}";
    }
}
