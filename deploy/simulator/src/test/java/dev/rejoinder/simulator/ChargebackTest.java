package dev.rejoinder.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.amazonpay.AmazonDispute;
import dev.rejoinder.amazonpay.AmazonPay;
import dev.rejoinder.amazonpay.Answer;
import dev.rejoinder.amazonpay.Answer.Found;
import dev.rejoinder.amazonpay.EvidenceType;
import dev.rejoinder.amazonpay.MerchantEvidence;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SimulatorTest
class ChargebackTest {

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void goesFromItsNoticeToADecision() {
        Simulator.Merchant merchant = Simulator.merchant(receiver);
        AmazonPay pay = merchant.client();

        JsonNode begun = Simulator.play(
                "chargeback",
                merchant,
                "\"filingReason\": \"Fraudulent\", \"amount\": 80.5, \"outcome\": \"BuyerWon\"");
        String id = begun.path("disputeId").asText();
        noticesAbout(id, 1);
        AmazonDispute filed = dispute(pay, id);
        contest(pay, id);
        noticesAbout(id, 2);
        Simulator.advance("P3D");
        noticesAbout(id, 3);
        AmazonDispute decided = dispute(pay, id);
        Simulator.advance("P14D");
        noticesAbout(id, 4);

        assertThat(receiver.notices()).allMatch(Receiver.Notice::isAuthentic);
        assertThat(filed.amount()).isEqualTo(Money.of("80.50", "EUR"));
        assertThat(filed.filingReason()).isEqualTo(FilingReason.FRAUDULENT);
        assertThat(filed.state()).isEqualTo("ActionRequired");
        assertThat(filed.reasonCode()).isEqualTo("MerchantResponseRequired");
        assertThat(Duration.between(filed.createdAt(), filed.respondBy())).isEqualTo(Duration.ofDays(11));
        assertThat(decided.state()).isEqualTo("Resolved");
        assertThat(decided.reasonCode()).isEqualTo("InvestigatorResolved");
        assertThat(decided.resolution()).isEqualTo("BuyerWon");
        assertThat(Simulator.claim(id).path("state").asText()).isEqualTo("Closed");
        assertThat(Simulator.scenario(begun).path("state").asText()).isEqualTo("FINISHED");
    }

    @Test
    void isNoticedInAnEnvelopeLikeAmazons() {
        Simulator.Merchant merchant = Simulator.merchant(receiver);

        String id = Simulator.play("chargeback", merchant, "").path("disputeId").asText();
        Receiver.Notice notice = noticesAbout(id, 1).get(0);

        assertThat(notice.header("Content-Type")).isEqualTo("text/plain; charset=UTF-8");
        assertThat(notice.header("X-amz-sns-message-type")).isEqualTo("Notification");
        assertThat(notice.header("X-amz-sns-message-id")).isEqualTo(notice.messageId());
        assertThat(notice.header("X-amz-sns-topic-arn")).isEqualTo(merchant.topicArn());
        assertThat(notice.envelope().path("TopicArn").asText())
                .isEqualTo(merchant.topicArn())
                .endsWith(merchant.id());
        assertThat(notice.envelope().path("SignatureVersion").asText()).isEqualTo("1");
        assertThat(notice.message().path("MerchantID").asText()).isEqualTo(merchant.id());
        assertThat(notice.message().path("ObjectType").asText()).isEqualTo("CHARGEBACK");
        assertThat(id).startsWith(notice.message().path("ChargePermissionId").asText());
    }

    private List<Receiver.Notice> noticesAbout(String id, int count) {
        await().untilAsserted(() -> assertThat(receiver.about(id)).hasSize(count));
        return receiver.about(id);
    }

    private static void contest(AmazonPay pay, String id) {
        assertThat(pay.contest(
                        id,
                        List.of(new MerchantEvidence(EvidenceType.TRACKING_NUMBER, null, "00340433836442636597")),
                        UUID.randomUUID()))
                .isInstanceOf(Found.class);
    }

    private static AmazonDispute dispute(AmazonPay pay, String id) {
        Answer<AmazonDispute> answer = pay.dispute(id);
        assertThat(answer).isInstanceOf(Found.class);
        return ((Found<AmazonDispute>) answer).value();
    }
}
