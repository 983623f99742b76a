package dev.rejoinder.simulator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.amazonpay.AmazonPay;
import dev.rejoinder.amazonpay.Answer;
import dev.rejoinder.amazonpay.Answer.Found;
import dev.rejoinder.amazonpay.Answer.TryLater;
import dev.rejoinder.amazonpay.RefundOrder;
import dev.rejoinder.event.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatorTest
class FaultTest {

    private final Receiver receiver = new Receiver();
    private Simulator.Merchant merchant;
    private AmazonPay pay;
    private JsonNode begun;
    private String disputeId;

    @BeforeEach
    void begin() {
        merchant = Simulator.merchant(receiver);
        pay = merchant.client();
        begun = Simulator.play("chargeback", merchant, "");
        disputeId = begun.path("disputeId").asText();
    }

    @AfterEach
    void end() {
        given().delete("/faults").then().statusCode(200);
        receiver.close();
    }

    @Test
    void areCountedByTheStatusOfTheirAnswers() {
        Simulator.put("/faults", "{\"http429\": 1}");
        long before =
                Simulator.get("/calls/summary").path("answers").path("429").asLong();

        pay.dispute(disputeId);

        await().untilAsserted(() -> assertThat(Simulator.get("/calls/summary")
                        .path("answers")
                        .path("429")
                        .asLong())
                .isEqualTo(before + 1));
    }

    @Test
    void hitTheSameCallsEachTime() {
        String faults = "{\"seed\": 7, \"http429\": 0.3, \"http5xx\": 0.3, \"retryAfterSeconds\": 4}";
        Simulator.put("/faults", faults);
        List<String> first = answers();
        Simulator.put("/faults", faults);
        List<String> second = answers();
        Simulator.put("/faults", faults.replace("7", "8"));
        List<String> other = answers();

        assertThat(second).isEqualTo(first).isNotEqualTo(other);
        assertThat(first)
                .contains("there", "later: Amazon answered 429, after PT4S")
                .anyMatch(answer -> answer.startsWith("later: Amazon answered 50"));
    }

    @Test
    void makeAmazonUnreachable() {
        Simulator.put("/faults", "{\"unreachable\": true, \"lasts\": \"PT10M\"}");

        assertThat(pay.dispute(disputeId)).isInstanceOf(TryLater.class);
        Simulator.advance("PT10M");
        assertThat(pay.dispute(disputeId)).isInstanceOf(Found.class);
    }

    @Test
    void loseAnswersOfCallsThatHadTheirEffect() {
        UUID key = UUID.randomUUID();
        RefundOrder order = new RefundOrder(begun.path("chargeId").asText(), Money.of("5", "EUR"));
        Simulator.put("/faults", "{\"lostAnswers\": 1}");

        Answer<?> lost = pay.refund(order, key);
        Simulator.put("/faults", "{}");

        assertThat(lost).isInstanceOf(TryLater.class);
        assertThat(pay.refund(order, key)).isInstanceOf(Found.class);
        assertThat(refunded()).isEqualTo("5.00");
    }

    @Test
    void slowAnswersDown() {
        Simulator.put("/faults", "{\"slowMillis\": 300}");
        long start = System.nanoTime();

        assertThat(pay.dispute(disputeId)).isInstanceOf(Found.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(290));
    }

    @Test
    void loseDoubleAndReorderNoticesTheSameWayEachTime() {
        String faults =
                "\"version\": \"v1\", \"answeredInSellerCentral\": true, \"outcome\": \"BuyerWon\", \"seed\": 5,"
                        + " \"faults\": {\"duplicates\": 0.5, \"lostNotices\": 0.3, \"reorderWithin\": \"P1D\"}";
        List<List<String>> runs = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            JsonNode scenario = Simulator.play("chargeback", merchant, faults);
            Simulator.advance("P6D");
            runs.add(results(scenario.path("chargePermissionId").asText()));
        }

        assertThat(runs.get(0)).isEqualTo(runs.get(1));
    }

    @Test
    void sendADoubleUnderTheSameMessageId() {
        String id = Simulator.play("chargeback", merchant, "\"faults\": {\"duplicates\": 1}")
                .path("disputeId")
                .asText();
        Simulator.advance("PT10S");

        await().untilAsserted(() -> assertThat(receiver.about(id)).hasSize(2));
        assertThat(receiver.about(id).get(0).messageId())
                .isEqualTo(receiver.about(id).get(1).messageId());
    }

    @Test
    void loseNoticesButSayThatTheyWereLost() {
        JsonNode lost = Simulator.play("chargeback", merchant, "\"faults\": {\"lostNotices\": 1}");

        assertThat(results(lost.path("chargePermissionId").asText())).containsExactly("LOST");
        assertThat(receiver.about(lost.path("disputeId").asText())).isEmpty();
    }

    @Test
    void keepNoticesBack() {
        String id = Simulator.play("chargeback", merchant, "\"faults\": {\"delay\": \"PT2H\"}")
                .path("disputeId")
                .asText();
        Simulator.advance("PT1H");
        List<?> early = receiver.about(id);
        Simulator.advance("PT1H");

        assertThat(early).isEmpty();
        await().untilAsserted(() -> assertThat(receiver.about(id)).hasSize(1));
    }

    @Test
    void sayWhatTheyCannotBe() {
        given().contentType("application/json")
                .body("{\"http429\": 30}")
                .put("/faults")
                .then()
                .statusCode(400)
                .body("detail", org.hamcrest.Matchers.containsString("share from 0 to 1"));
    }

    private List<String> answers() {
        return IntStream.range(0, 20)
                .mapToObj(i -> shown(pay.dispute(disputeId)))
                .toList();
    }

    private static String shown(Answer<?> answer) {
        if (answer instanceof TryLater<?> later) {
            return "later: " + later.why()
                    + later.after().map(pause -> ", after " + pause).orElse("");
        }
        return "there";
    }

    private String refunded() {
        return ((Found<dev.rejoinder.amazonpay.Charge>)
                        pay.charge(begun.path("chargeId").asText()))
                .value()
                .refunded()
                .value()
                .toPlainString();
    }

    /** What became of the notices about an order, when all have arrived. */
    private static List<String> results(String about) {
        await().untilAsserted(() -> assertThat(
                        Simulator.get("/deliveries/summary").path("underWay").asInt())
                .isZero());
        List<String> results = new ArrayList<>();
        Simulator.get("/deliveries?about=" + about)
                .forEach(delivery -> results.add(delivery.path("result").asText()));
        return results;
    }
}
