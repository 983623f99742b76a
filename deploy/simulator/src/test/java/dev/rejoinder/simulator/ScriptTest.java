package dev.rejoinder.simulator;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SimulatorTest
class ScriptTest {

    private static final String YAML = "application/yaml";

    private final Receiver receiver = new Receiver();

    @AfterEach
    void end() {
        given().delete("/faults");
        receiver.close();
    }

    @Test
    void playsTheTourThatIsInTheRepository() throws Exception {
        String teehaus = Simulator.newId();
        String vinocasa = Simulator.newId();
        String tour = Files.readString(Path.of("scenarios/tour.yaml"))
                .replaceAll("http://127.0.0.1:8081/ipn/[a-z]+", receiver.url())
                .replace("teehaus", teehaus)
                .replace("vinocasa", vinocasa);

        yaml().body(tour)
                .post("/scenarios")
                .then()
                .statusCode(201)
                .body("scenarios", org.hamcrest.Matchers.is(32))
                .body("merchants[0].privateKey", containsString("PRIVATE KEY"));
        Simulator.advance("P40D");

        assertThat(Simulator.get("/claims?merchantId=" + teehaus)).hasSize(23);
        assertThat(Simulator.get("/claims?merchantId=" + vinocasa)).hasSize(10);
        assertThat(Simulator.get("/claims?merchantId=" + teehaus))
                .allMatch(claim -> claim.path("state").asText().equals("Closed"));
        await().untilAsserted(() -> assertThat(
                        Simulator.get("/deliveries/summary").path("underWay").asInt())
                .isZero());
        assertThat(receiver.notices()).hasSizeGreaterThan(60).allMatch(Receiver.Notice::isAuthentic);
    }

    @Test
    void playsTheSameClaimsForTheSameSeed() {
        assertThat(claimsOf(3)).isEqualTo(claimsOf(3)).isNotEqualTo(claimsOf(4));
    }

    @Test
    void refusesAWholeScriptForOneMistake() {
        Simulator.Merchant merchant = Simulator.merchant(receiver);
        String script =
                """
                scenarios:
                  - name: chargeback
                    options: {merchantId: %s}
                  - name: chargeback
                    options: {merchantId: %s, language: tlh}
                """
                        .formatted(merchant.id(), merchant.id());

        yaml().body(script)
                .post("/scenarios")
                .then()
                .statusCode(422)
                .body("detail", containsString("language must be one of"));
        yaml().body(script.replace("language", "langauge"))
                .post("/scenarios")
                .then()
                .statusCode(400)
                .body("detail", containsString("langauge is not known"));

        assertThat(Simulator.get("/claims?merchantId=" + merchant.id())).isEmpty();
    }

    private static RequestSpecification yaml() {
        return given().config(config().encoderConfig(encoderConfig().encodeContentTypeAs(YAML, ContentType.TEXT)))
                .contentType(YAML);
    }

    private static List<String> claimsOf(int seed) {
        Simulator.Merchant merchant = Simulator.merchant("{}");
        yaml().body(
                        """
                        seed: %d
                        order: shuffled
                        scenarios:
                          - name: chargeback
                            count: 10
                            every: PT1M
                            options: {merchantId: %s}
                            vary:
                              filingReason: [ProductNotReceived, Fraudulent, Other]
                              amount: [10, 20, 30]
                        """
                                .formatted(seed, merchant.id()))
                .post("/scenarios")
                .then()
                .statusCode(201);
        Simulator.advance("PT10M");
        List<String> claims = new ArrayList<>();
        for (JsonNode claim : Simulator.get("/claims?merchantId=" + merchant.id())) {
            claims.add(claim.path("filingReason").asText()
                    + claim.path("amount").path("value").asText());
        }
        assertThat(claims).hasSize(10);
        return claims;
    }
}
