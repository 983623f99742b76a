package dev.rejoinder.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.amazonpay.AmazonPay;
import dev.rejoinder.amazonpay.AmazonRefund;
import dev.rejoinder.amazonpay.Answer;
import dev.rejoinder.amazonpay.Answer.Found;
import dev.rejoinder.amazonpay.Answer.NotThere;
import dev.rejoinder.amazonpay.Answer.Refused;
import dev.rejoinder.amazonpay.Answer.TryLater;
import dev.rejoinder.amazonpay.Charge;
import dev.rejoinder.amazonpay.ChargePermission;
import dev.rejoinder.amazonpay.EvidenceFile;
import dev.rejoinder.amazonpay.EvidenceType;
import dev.rejoinder.amazonpay.FileType;
import dev.rejoinder.amazonpay.MerchantEvidence;
import dev.rejoinder.amazonpay.RefundOrder;
import dev.rejoinder.amazonpay.Stage;
import dev.rejoinder.event.Money;
import dev.rejoinder.event.Shopper;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the client of libs/amazon-pay, which uses Amazon's own SDK, gets to hear. */
@SimulatorTest
class AmazonPayApiTest {

    private static final EvidenceFile PROOF = new EvidenceFile(FileType.PDF, "%PDF-1.7".getBytes(UTF_8));

    private Simulator.Merchant merchant;
    private AmazonPay pay;
    private JsonNode begun;
    private String disputeId;
    private String chargeId;

    @BeforeEach
    void begin() {
        merchant = Simulator.merchant("{}");
        pay = merchant.client();
        begun = Simulator.play("chargeback", merchant, "\"merchantOrderId\": \"DE-1001\", \"language\": \"de\"");
        disputeId = begun.path("disputeId").asText();
        chargeId = begun.path("chargeId").asText();
    }

    @AfterEach
    void endFaults() {
        Simulator.put("/faults", "{}");
    }

    @Test
    void tellsOfAChargeAndItsShopper() {
        assertThat(pay.charge(chargeId)).isInstanceOfSatisfying(Found.class, found -> {
            Charge charge = (Charge) found.value();
            assertThat(charge.merchantReferenceId()).isEqualTo("DE-1001");
            assertThat(charge.captured()).isEqualTo(Money.of("129.90", "EUR"));
        });
        assertThat(permission().shopper()).isEqualTo(new Shopper("Jana Vogt", "jana.vogt@example.com", "de"));
    }

    @Test
    void forgetsTheShopperThirtyDaysAfterTheOrder() {
        JsonNode late = Simulator.play("chargeback", merchant, "\"orderedDaysAgo\": 30");

        assertThat(pay.chargePermission(late.path("chargePermissionId").asText()))
                .isInstanceOfSatisfying(Found.class, found -> assertThat(((ChargePermission) found.value()).shopper())
                        .isNull());
    }

    @Test
    void showsNobodyWhatIsSomebodyElses() {
        AmazonPay other = Simulator.merchant("{}").client();

        assertThat(other.dispute(disputeId)).isEqualTo(new NotThere<>());
        assertThat(other.charge(chargeId)).isEqualTo(new NotThere<>());
        assertThat(other.chargePermission(begun.path("chargePermissionId").asText()))
                .isEqualTo(new NotThere<>());
        assertThat(merchant.client(Stage.SANDBOX).dispute(disputeId)).isEqualTo(new NotThere<>());
        assertThat(pay.dispute("P02-0000000-0000000-B000001")).isEqualTo(new NotThere<>());
    }

    @Test
    void refusesAKeyThatIsNotTheMerchants() {
        Simulator.Merchant other = Simulator.merchant("{}");
        Simulator.Merchant thief =
                new Simulator.Merchant(merchant.id(), merchant.publicKeyId(), other.privateKey(), "");
        Simulator.Merchant stranger = new Simulator.Merchant(merchant.id(), "NOBODY", other.privateKey(), "");

        assertThat(reason(thief.client().dispute(disputeId))).isEqualTo("403 InvalidRequestSignature");
        assertThat(reason(stranger.client().dispute(disputeId))).isEqualTo("403 InvalidAuthentication");
    }

    @Test
    void takesTwoKeysWhileTheyAreExchanged() {
        JsonNode renewed = Simulator.put("/merchants/" + merchant.id(), "{\"newKey\": true}");
        Simulator.Merchant later = new Simulator.Merchant(
                merchant.id(),
                renewed.path("publicKeyId").asText(),
                Simulator.privateKey(renewed.path("privateKey").asText()),
                "");

        assertThat(later.client().dispute(disputeId)).isInstanceOf(Found.class);
        assertThat(pay.dispute(disputeId)).isInstanceOf(Found.class);
        io.restassured.RestAssured.delete("/merchants/" + merchant.id() + "/keys/" + merchant.publicKeyId())
                .then()
                .statusCode(200);
        assertThat(reason(pay.dispute(disputeId))).isEqualTo("403 InvalidAuthentication");
    }

    @Test
    void refundsOnceForAKeyAndNeverMoreThanWasPaid() {
        UUID key = UUID.randomUUID();
        RefundOrder most = new RefundOrder(chargeId, Money.of("100", "EUR"));

        Answer<AmazonRefund> first = pay.refund(most, key);
        Answer<AmazonRefund> again = pay.refund(most, key);

        assertThat(first).isInstanceOf(Found.class).isEqualTo(again);
        assertThat(reason(pay.refund(new RefundOrder(chargeId, Money.of("10", "EUR")), key)))
                .isEqualTo("400 DuplicateIdempotencyKey");
        assertThat(reason(pay.refund(most, UUID.randomUUID()))).isEqualTo("400 TransactionAmountExceeded");
        assertThat(reason(pay.refund(new RefundOrder(chargeId, Money.of("10", "USD")), UUID.randomUUID())))
                .isEqualTo("400 CurrencyMismatch");
        AmazonRefund refund = ((Found<AmazonRefund>) first).value();
        assertThat(refund.state()).isEqualTo("RefundInitiated");
        Simulator.advance("PT1H");
        assertThat(pay.refundStatus(refund.id()))
                .isInstanceOfSatisfying(Found.class, found -> assertThat(((AmazonRefund) found.value()).state())
                        .isEqualTo("Refunded"));
    }

    @Test
    void takesFilesAndTheContestThatNamesThem() {
        String fileId = ((Found<String>) pay.uploadFile(PROOF, UUID.randomUUID())).value();

        assertThat(pay.contest(disputeId, withFile(fileId), UUID.randomUUID())).isInstanceOf(Found.class);
        JsonNode evidence = Simulator.claim(disputeId).path("evidence").path(0);
        assertThat(evidence.path("evidenceType").asText()).isEqualTo("CustomerSignature");
        assertThat(evidence.path("fileId").asText()).isEqualTo(fileId);
    }

    @Test
    void takesNoFileThatSomebodyElseUploaded() {
        String foreign =
                ((Found<String>) Simulator.merchant("{}").client().uploadFile(PROOF, UUID.randomUUID())).value();

        assertThat(reason(pay.contest(disputeId, withFile(foreign), UUID.randomUUID())))
                .isEqualTo("400 InvalidParameterValue");
    }

    @Test
    void contestsOnceAndOnlyInTime() {
        UUID key = UUID.randomUUID();
        List<MerchantEvidence> words = List.of(new MerchantEvidence(EvidenceType.OTHER, null, "Grüße aus München"));
        JsonNode late = Simulator.play("chargeback", merchant, "\"respondWithin\": \"PT1H\"");

        Answer<?> first = pay.contest(disputeId, words, key);
        Simulator.advance("PT1H");

        assertThat(first).isInstanceOf(Found.class);
        assertThat(pay.contest(disputeId, words, key)).isEqualTo(first);
        assertThat(reason(pay.contest(disputeId, words, UUID.randomUUID()))).isEqualTo("422 InvalidDisputeStatus");
        assertThat(reason(pay.contest(late.path("disputeId").asText(), words, UUID.randomUUID())))
                .isEqualTo("422 InvalidDisputeStatus");
    }

    @Test
    void closesUploadAddressesThatTheFaultsSayHaveExpired() {
        UUID key = UUID.randomUUID();
        Simulator.put("/faults", "{\"expiredUploadUrls\": true}");

        assertThat(pay.uploadFile(PROOF, key)).isInstanceOf(TryLater.class);
        Simulator.put("/faults", "{}");
        assertThat(pay.uploadFile(PROOF, UUID.randomUUID())).isInstanceOf(Found.class);
    }

    private ChargePermission permission() {
        return ((Found<ChargePermission>)
                        pay.chargePermission(begun.path("chargePermissionId").asText()))
                .value();
    }

    private static List<MerchantEvidence> withFile(String fileId) {
        return List.of(new MerchantEvidence(EvidenceType.CUSTOMER_SIGNATURE, fileId, null));
    }

    private static String reason(Answer<?> answer) {
        assertThat(answer).isInstanceOf(Refused.class);
        Refused<?> refused = (Refused<?>) answer;
        return refused.status() + " " + refused.reasonCode();
    }
}
