package dev.rejoinder.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SimulatorTest
class DeliveryTest {

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
    void triesAgainEachHourWhileTheReceiverIsInTrouble() {
        receiver.answersNext(503, 500);

        String about = play();
        await().untilAsserted(() -> assertThat(results(about)).hasSize(1));
        Simulator.advance("PT1H");
        await().untilAsserted(() -> assertThat(results(about)).hasSize(2));
        Simulator.advance("PT1H");
        await().untilAsserted(() -> assertThat(results(about)).hasSize(3));

        assertThat(results(about)).containsExactly("FAILED HTTP 503", "FAILED HTTP 500", "DELIVERED HTTP 200");
        assertThat(receiver.notices().stream().map(Receiver.Notice::envelope).distinct())
                .hasSize(1);
    }

    @Test
    void givesUpAfterThreeMoreAttempts() {
        receiver.answersNext(503, 503, 503, 503);

        String about = play();
        for (int attempt = 1; attempt <= 4; attempt++) {
            int sent = attempt;
            await().untilAsserted(() -> assertThat(results(about)).hasSize(sent));
            Simulator.advance("PT1H");
        }

        assertThat(results(about)).hasSize(4).last().isEqualTo("GIVEN_UP HTTP 503");
    }

    @Test
    void takesARefusalAsFinal() {
        receiver.answersNext(400);

        String about = play();
        await().untilAsserted(() -> assertThat(results(about)).hasSize(1));
        Simulator.advance("PT5H");

        assertThat(results(about)).containsExactly("REFUSED HTTP 400");
    }

    @Test
    void saysThatNobodyAnswered() {
        receiver.close();

        String about = play();

        await().untilAsserted(() -> assertThat(results(about)).hasSize(1));
        assertThat(results(about).get(0)).startsWith("FAILED No answer");
    }

    @Test
    void saysThatTheMerchantHasNoAddress() {
        Simulator.Merchant nowhere = Simulator.merchant("{}");
        String about = Simulator.play("chargeback", nowhere, "")
                .path("chargePermissionId")
                .asText();

        assertThat(results(about)).singleElement().asString().startsWith("NO_ADDRESS");
    }

    private String play() {
        return Simulator.play("chargeback", merchant, "")
                .path("chargePermissionId")
                .asText();
    }

    private static List<String> results(String about) {
        List<String> results = new ArrayList<>();
        for (JsonNode delivery : Simulator.get("/deliveries?about=" + about)) {
            results.add(delivery.path("result").asText() + " "
                    + delivery.path("answer").asText());
        }
        return results;
    }
}
