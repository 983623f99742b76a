package dev.rejoinder.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.amazonpay.Answer.Found;
import dev.rejoinder.amazonpay.EvidenceType;
import dev.rejoinder.amazonpay.MerchantEvidence;
import dev.rejoinder.amazonpay.RefundOrder;
import dev.rejoinder.event.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatorTest
class ScenarioTest {

    private final Receiver receiver = new Receiver();
    private Simulator.Merchant merchant;

    @BeforeEach
    void open() {
        merchant = Simulator.merchant(receiver);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void asksForMoreEvidence() {
        String id = play("more-evidence", "\"outcome\": \"NoFault\"");
        contest(id);
        Simulator.advance("P2D");
        String asked = status(id);
        Duration time = Duration.between(
                Instant.parse(Simulator.get("/clock").path("now").asText()),
                Instant.parse(Simulator.claim(id).path("deadline").asText()));
        contest(id);
        Simulator.advance("P3D");

        assertThat(asked).isEqualTo("ActionRequired MerchantAdditionalEvidencesRequired null");
        assertThat(time).isBetween(Duration.ofDays(4), Duration.ofDays(5));
        assertThat(status(id)).isEqualTo("Resolved InvestigatorResolved NoFault");
        assertThat(Simulator.claim(id).path("evidence")).hasSize(2);
        noticesAbout(id, 5);
    }

    @Test
    void asksTheBuyerForMoreEvidence() {
        String id = play("more-evidence", "\"askedOf\": \"Buyer\", \"answeredInSellerCentral\": true");
        Simulator.advance("P3D");
        String asked = status(id);
        Simulator.advance("P3D");

        assertThat(asked).isEqualTo("UnderReview BuyerAdditionalEvidencesRequired null");
        assertThat(status(id)).isEqualTo("Resolved InvestigatorResolved MerchantWon");
    }

    @Test
    void endsWhenTheBuyerCancels() {
        String id = play("buyer-cancels", "");
        Simulator.advance("P2D");

        assertThat(status(id)).isEqualTo("Resolved BuyerCancelled MerchantWon");
        noticesAbout(id, 2);
    }

    @Test
    void isLostWhenTheDeadlinePasses() {
        String id = play("deadline-passes", "");
        Simulator.advance("P11D");

        assertThat(status(id)).isEqualTo("Resolved MerchantResponseDeadlineExpired BuyerWon");
        noticesAbout(id, 2);
    }

    @Test
    void isLostWhenTheMerchantGivesTheMoneyBack() {
        JsonNode begun = Simulator.play("chargeback", merchant, "");
        RefundOrder all = new RefundOrder(begun.path("chargeId").asText(), Money.of("129.90", "EUR"));

        assertThat(merchant.client().refund(all, UUID.randomUUID())).isInstanceOf(Found.class);

        assertThat(status(begun.path("disputeId").asText())).isEqualTo("Resolved MerchantAcceptedDispute BuyerWon");
    }

    @Test
    void turnsAClaimIntoAChargeback() {
        JsonNode begun = Simulator.play("claim-becomes-chargeback", merchant, "");
        Simulator.advance("P2D");
        JsonNode later = Simulator.scenario(begun);

        assertThat(begun.path("disputeId").isNull()).isTrue();
        assertThat(status(begun.path("claimIds").path(0).asText())).isEqualTo("Closed ChargebackFiled NoFault");
        assertThat(status(later.path("disputeId").asText())).isEqualTo("ActionRequired MerchantResponseRequired null");
        noticesAbout(later.path("disputeId").asText(), 1);
    }

    @Test
    void tellsAChargebackInTheWordsOfVersion1() {
        JsonNode begun =
                Simulator.play("chargeback", merchant, "\"version\": \"v1\", \"filingReason\": \"Unrecognized\"");
        JsonNode claim = Simulator.claim(begun.path("disputeId").asText());
        Receiver.Notice notice = notices(1).get(0);
        Simulator.advance("P11D");
        Receiver.Notice refund = notices(2).get(1);

        assertThat(notice.isAuthentic()).isTrue();
        assertThat(notice.message().path("NotificationType").asText()).isEqualTo("Chargeback Detailed Notification");
        assertThat(notice.message().path("SellerId").asText()).isEqualTo(merchant.id());
        assertThat(xml(notice))
                .contains("<AmazonChargebackId>" + claim.path("version1Id").asText() + "<")
                .contains("<AmazonOrderReferenceId>"
                        + begun.path("chargePermissionId").asText() + "<")
                .contains("<Amount>129.90<")
                .contains("<ChargebackReason>Unauthorized Transaction Chargeback<");
        assertThat(xml(refund)).contains("<RefundType>Chargeback<");
    }

    @Test
    void tellsALostGuaranteeClaimByItsRefund() {
        JsonNode begun = Simulator.play("a-to-z", merchant, "\"amount\": 20");
        String claimId = begun.path("claimIds").path(0).asText();
        Simulator.advance("P7D");

        assertThat(status(claimId)).isEqualTo("Resolved MerchantResponseDeadlineExpired BuyerWon");
        assertThat(Simulator.claim(claimId).path("kind").asText()).isEqualTo("A_TO_Z");
        assertThat(xml(notices(1).get(0)))
                .contains("<RefundType>AmazonA-ZGuarantee<")
                .contains("<Amount>20.00<")
                .contains("<State>Pending<");
        Simulator.advance("PT1H");
        assertThat(xml(notices(2).get(1))).contains("<State>Completed<");
    }

    @Test
    void tellsNothingByNoticeOfAGuaranteeClaimThatIsWon() {
        JsonNode begun = Simulator.play("a-to-z", merchant, "\"outcome\": \"MerchantWon\"");
        Simulator.advance("P20D");

        assertThat(status(begun.path("claimIds").path(0).asText()))
                .isEqualTo("Closed InvestigatorResolved MerchantWon");
        assertThat(receiver.notices()).isEmpty();
    }

    @Test
    void spellsNoticesInTheOtherLetterCase() {
        Simulator.put("/merchants/" + merchant.id(), "{\"snsSignatureVersion\": \"2\"}");

        play("chargeback", "\"letterCase\": \"lowerCamel\"");
        Receiver.Notice notice = notices(1).get(0);

        assertThat(notice.isAuthentic()).isTrue();
        assertThat(notice.envelope().path("SignatureVersion").asText()).isEqualTo("2");
        assertThat(notice.message().path("merchantId").asText()).isEqualTo(merchant.id());
        assertThat(notice.message().path("objectType").asText()).isEqualTo("CHARGEBACK");
    }

    @Test
    void offersASubscription() {
        io.restassured.RestAssured.post("/merchants/" + merchant.id() + "/subscription")
                .then()
                .statusCode(202);
        Receiver.Notice offer = notices(1).get(0);

        assertThat(offer.isAuthentic()).isTrue();
        assertThat(offer.header("X-amz-sns-message-type")).isEqualTo("SubscriptionConfirmation");
        assertThat(offer.envelope().path("SubscribeURL").asText())
                .startsWith("https://sns.")
                .contains("ConfirmSubscription");
    }

    private String play(String name, String options) {
        return Simulator.play(name, merchant, options).path("disputeId").asText();
    }

    private void contest(String id) {
        assertThat(merchant.client()
                        .contest(
                                id,
                                List.of(new MerchantEvidence(EvidenceType.OTHER, null, "It was delivered")),
                                UUID.randomUUID()))
                .isInstanceOf(Found.class);
    }

    /** State, reason code and resolution. */
    private static String status(String id) {
        JsonNode claim = Simulator.claim(id);
        return claim.path("state").asText()
                + " " + claim.path("reasonCode").asText() + " "
                + claim.path("resolution").asText();
    }

    private void noticesAbout(String id, int count) {
        await().untilAsserted(() -> assertThat(receiver.about(id)).hasSize(count));
    }

    private List<Receiver.Notice> notices(int count) {
        await().untilAsserted(() -> assertThat(receiver.notices()).hasSize(count));
        return receiver.notices();
    }

    private static String xml(Receiver.Notice notice) {
        return notice.message().path("NotificationData").asText();
    }
}
