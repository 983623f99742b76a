package dev.rejoinder.ingest.erasure;

import static dev.rejoinder.ingest.Webhooks.closed;
import static dev.rejoinder.ingest.Webhooks.opened;
import static dev.rejoinder.ingest.Webhooks.orderReference;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.event.ShopperErased;
import dev.rejoinder.ingest.Claims;
import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.StoredData;
import dev.rejoinder.testing.Tokens;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class ErasureTest {

    @Inject
    Claims claims;

    @Inject
    Topics topics;

    @Inject
    StoredData stored;

    @Inject
    SettableClock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String name = "Zoe Quandt" + mark;
    private final String email = "zoe." + mark + "@shopper.example";
    private final String reference = orderReference();
    private Merchant merchant;

    @BeforeEach
    void register() {
        merchant = Merchant.registered();
    }

    @Test
    void leavesOfNoticesThatTheyCameAndOfClaimsWhatTheyAreAbout() {
        String webhookId = "msg-" + mark;
        String told = accept(webhookId, disputed("D-1"));
        String claimId = claimOf(told);
        claimOf(accept("other-" + mark, disputed("D-2")));
        String doubtful = accept("doubtful-" + mark, personal());
        assertThat(claims.settled(merchant, doubtful).getString("state")).isEqualTo("QUARANTINED");
        assertThat(places()).contains("notice.body", "notice.understood", "claim.account", "outbox.payload");

        ShopperErased fact = erase(claimId);
        erase(claimOf("other-" + mark, disputed("D-2")));

        await().untilAsserted(() -> assertThat(places()).isEmpty());
        notice(told)
                .body("state", equalTo("TRANSLATED"))
                .body("claimId", equalTo(claimId))
                .body("erasedAt", notNullValue())
                .body("understood", nullValue());
        body(told).statusCode(410);
        claim(claimId)
                .body("fields.amount.value.value", equalTo("129.90"))
                .body("fields.amazonOrderReference.value", equalTo(reference))
                .body("fields.shopperEmail", nullValue());
        notice(doubtful)
                .body("state", equalTo("TRANSLATED"))
                .body("reason", equalTo("Erased: its shopper was forgotten"));
        merchantReplays(doubtful).statusCode(409);

        topics.write(fact);
        accept(webhookId, disputed("D-1"));
        assertThat(facts(claimId)).hasSize(1);
        assertThat(places()).isEmpty();
    }

    @Test
    void takesInWhatComesLaterAsUsual() {
        String claimId = claimOf(accept("first-" + mark, disputed("D-1")));
        erase(claimId);
        await().untilAsserted(() -> assertThat(places()).isEmpty());

        String later = accept("later-" + mark, disputed("D-1").replace("129.90", "99.90"));

        assertThat(claimOf(later)).isEqualTo(claimId);
        claim(claimId)
                .body("fields.shopperEmail.value", equalTo(email))
                .body("fields.amount.value.value", notNullValue());
        notice(later).body("erasedAt", nullValue());
    }

    @Test
    void forgetsAClaimThatWasMergedWithIt() {
        String kept = claimOf(accept("kept-" + mark, disputed("D-1")));
        String absorbed = claimOf(accept("absorbed-" + mark, disputed("D-2")));
        given().auth()
                .oauth2(Tokens.merchant(merchant.id()))
                .contentType("application/json")
                .body("{\"into\": \"" + kept + "\"}")
                .post("/claims/{id}/merge", absorbed)
                .then()
                .statusCode(200);

        erase(kept);

        await().untilAsserted(() -> assertThat(places()).isEmpty());
    }

    @Test
    void forgetsByItselfWhoseClaimHasLongBeenOver() {
        Instant now = clock.instant();
        String over;
        String open;
        try {
            clock.set(now.minus(Duration.ofDays(1_096)));
            over = claimOf(accept("over-" + mark, disputed("D-1")));
            claimOf(accept(
                    "end-" + mark,
                    closed(reference, "BUYER_WON")
                            .replace("\"outcome\"", "\"disputeId\": \"D-1" + mark + "\", \"outcome\"")));
            open = claimOf(
                    accept("open-" + mark, opened(orderReference()).replace("jana@example.com", "open." + email)));
            clock.set(now.minus(Duration.ofDays(2)));
            claim(over).body("fields.shopperEmail.value", equalTo(email));
        } finally {
            clock.set(now);
        }

        await().untilAsserted(() -> claim(over).body("fields.shopperEmail", nullValue()));
        claim(over).body("state", equalTo("RESOLVED"));
        claim(open).body("fields.shopperEmail.value", equalTo("open." + email));
    }

    @Test
    void leavesOthersAlone() {
        String mine = claimOf(accept("mine-" + mark, disputed("D-1")));
        Merchant other = Merchant.registered();
        topics.write(new ShopperErased(
                UUID.randomUUID(),
                clock.instant(),
                other.id(),
                UUID.randomUUID(),
                List.of(UUID.fromString(mine)),
                List.of()));
        String second = claimOf(accept("second-" + mark, opened(orderReference())));
        erase(second);

        await().untilAsserted(() -> claim(second).body("fields.shopperEmail", nullValue()));
        claim(mine).body("fields.shopperEmail.value", equalTo(email));
    }

    private ShopperErased erase(String claimId) {
        await().untilAsserted(() -> assertThat(facts(claimId)).isNotEmpty());
        ShopperErased fact = new ShopperErased(
                UUID.randomUUID(),
                clock.instant(),
                merchant.id(),
                UUID.randomUUID(),
                List.of(UUID.fromString(claimId)),
                List.of());
        topics.write(fact);
        return fact;
    }

    private String personal() {
        return opened(reference).replace("Jana Vogt", name).replace("jana@example.com", email);
    }

    private String disputed(String disputeId) {
        return personal().replace("\"reason\"", "\"disputeId\": \"" + disputeId + mark + "\", \"reason\"");
    }

    private String accept(String webhookId, String body) {
        return merchant.webhook(webhookId, body)
                .then()
                .statusCode(202)
                .extract()
                .path("noticeId");
    }

    private String claimOf(String webhookId, String body) {
        return claimOf(accept(webhookId, body));
    }

    private String claimOf(String noticeId) {
        return claims.settled(merchant, noticeId).getString("claimId");
    }

    private List<ClaimFact> facts(String claimId) {
        return topics.read(ClaimFact.TOPIC, merchant.id() + ":" + claimId, ClaimFact.class);
    }

    private List<String> places() {
        return stored.columnsWith(name, email);
    }

    private ValidatableResponse notice(String id) {
        return merchant.notice(id).then().statusCode(200);
    }

    private ValidatableResponse body(String id) {
        return given().auth().oauth2(Tokens.ops()).get("/notices/{id}/body", id).then();
    }

    private ValidatableResponse merchantReplays(String id) {
        return given().auth()
                .oauth2(Tokens.merchant(merchant.id()))
                .post("/notices/{id}/replay", id)
                .then();
    }

    private ValidatableResponse claim(String id) {
        return given().auth()
                .oauth2(Tokens.merchant(merchant.id()))
                .get("/claims/{id}", id)
                .then()
                .statusCode(200);
    }
}
