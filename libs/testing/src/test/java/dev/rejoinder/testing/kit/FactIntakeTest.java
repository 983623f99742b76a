package dev.rejoinder.testing.kit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.StoredData;
import dev.rejoinder.testing.Tokens;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class FactIntakeTest {

    private static final String DEAD = "rejoinder.claims.kit-test.dead";

    @Inject
    Topics topics;

    @Inject
    SeenClaims seen;

    @Inject
    StoredData stored;

    @Inject
    SettableClock clock;

    private final UUID claimId = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Test
    void handlesARepeatedFactOnce() {
        topics.write(Claims.reported("m", claimId));
        topics.write(Claims.reported("m", claimId));
        topics.write(Claims.updated("m", claimId, 2));

        await().untilAsserted(() -> assertThat(seen.versionsOf(claimId)).containsExactly(1L, 2L));
    }

    @Test
    void setsAsideOnlyTheCulpritAndParksWhatFollowsIt() {
        seen.failFor(claimId);
        topics.write(Claims.reported("m", claimId));
        topics.write(Claims.reported("m", other));
        topics.write(Claims.updated("m", claimId, 2));
        topics.write(Claims.updated("m", other, 2));

        await().untilAsserted(() -> assertThat(seen.versionsOf(other)).containsExactly(1L, 2L));
        await().untilAsserted(() -> assertThat(letters(claimId))
                .extracting(letter -> letter.get("state"))
                .containsExactlyInAnyOrder("DEAD", "PARKED"));
        assertThat(seen.versionsOf(claimId)).isEmpty();
    }

    @Test
    void tellsTheDeadLetterTopicWithoutPersonalData() {
        seen.failFor(claimId);
        topics.write(Claims.reported("m", claimId));

        await().untilAsserted(
                        () -> assertThat(topics.records(DEAD, "m:" + claimId)).hasSize(1));
        ConsumerRecord<String, String> dead =
                topics.records(DEAD, "m:" + claimId).get(0);
        assertThat(dead.headers()).noneMatch(header -> new String(header.value(), UTF_8).contains("jana"));
        assertThat(letters(claimId)).noneMatch(letter -> letter.toString().contains("jana"));
    }

    @Test
    void replaysADeadLetterAndWhatWasParkedBehindItInOrder() {
        seen.failFor(claimId);
        topics.write(Claims.reported("m", claimId));
        topics.write(Claims.updated("m", claimId, 2));
        await().untilAsserted(() -> assertThat(letters(claimId)).hasSize(2));
        seen.mend(claimId);

        replay(dead(claimId)).then().statusCode(200).body("handled", is(2));

        assertThat(seen.versionsOf(claimId)).containsExactly(1L, 2L);
        assertThat(letters(claimId)).isEmpty();
        topics.write(Claims.updated("m", claimId, 3));
        await().untilAsserted(() -> assertThat(seen.versionsOf(claimId)).containsExactly(1L, 2L, 3L));
    }

    @Test
    void keepsADeadLetterThatStillFails() {
        topics.writeRaw(ClaimFact.TOPIC, "m:" + claimId, "{\"type\":\"claim.invented.v9\"}");
        await().untilAsserted(() -> assertThat(letters(claimId)).hasSize(1));

        replay(dead(claimId)).then().statusCode(409);

        assertThat(letters(claimId)).hasSize(1);
    }

    @Test
    void deletesWhatWasReplayedSoonAndTheRestAfterAYear() {
        seen.failFor(claimId);
        topics.write(Claims.reported("m", claimId));
        topics.writeRaw(ClaimFact.TOPIC, "m:" + other, "{\"type\":\"claim.invented.v9\"}");
        await().untilAsserted(() -> assertThat(letters(claimId)).hasSize(1));
        await().untilAsserted(() -> assertThat(letters(other)).hasSize(1));
        seen.mend(claimId);
        replay(dead(claimId)).then().statusCode(200);
        assertThat(stored.columnsWith("m:" + claimId)).contains("dead_letter.message_key");
        Instant before = clock.instant();
        try {
            clock.advance(Duration.ofDays(15));
            await().untilAsserted(() ->
                    assertThat(stored.columnsWith("m:" + claimId)).doesNotContain("dead_letter.message_key"));
            assertThat(letters(other)).hasSize(1);

            clock.advance(Duration.ofDays(400));
            await().untilAsserted(() -> assertThat(letters(other)).isEmpty());
        } finally {
            clock.set(before);
        }
    }

    @Test
    void showsDeadLettersToOpsOnly() {
        given().get("/dead-letters").then().statusCode(401);
        given().auth().oauth2(Tokens.merchant("m")).get("/dead-letters").then().statusCode(403);
    }

    private static Response replay(String id) {
        return given().auth().oauth2(Tokens.ops()).post("/dead-letters/{id}/replay", id);
    }

    private static String dead(UUID claimId) {
        return letters(claimId).stream()
                .filter(letter -> letter.get("state").equals("DEAD"))
                .map(letter -> (String) letter.get("id"))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> letters(UUID claimId) {
        return given().auth()
                .oauth2(Tokens.ops())
                .get("/dead-letters?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.key == 'm:" + claimId + "' }");
    }
}
