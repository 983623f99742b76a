package dev.rejoinder.ingest.correction;

import static dev.rejoinder.ingest.Webhooks.closed;
import static dev.rejoinder.ingest.Webhooks.opened;
import static dev.rejoinder.ingest.Webhooks.orderReference;
import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.event.ClaimMerged;
import dev.rejoinder.event.ClaimReported;
import dev.rejoinder.event.ClaimResolved;
import dev.rejoinder.event.ClaimUpdated;
import dev.rejoinder.event.Money;
import dev.rejoinder.ingest.Claims;
import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.Tokens;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class CorrectionResourceTest {

    @Inject
    Claims claims;

    @Inject
    Topics topics;

    private final String reference = orderReference();
    private final String other = orderReference();
    private Merchant merchant;

    @BeforeEach
    void register() {
        merchant = Merchant.registered();
    }

    @Test
    void goesOnAsTheOtherClaimAfterAMerge() {
        String absorbedNotice =
                accept(opened(reference).replace("129.90", "99.00").replace("09:00:00Z", "10:00:00Z"));
        String absorbed = claimOf(absorbedNotice);
        String survivorNotice =
                accept(opened(other).replace("\"comment\": \"Nothing came.\"", "\"chargeId\": \"C-7\""));
        String survivor = claimOf(survivorNotice);

        merge(absorbed, survivor).statusCode(200).body("mergedInto", equalTo(survivor));

        List<ClaimFact> told = facts(absorbed, 2);
        assertThat(told.get(1)).isInstanceOf(ClaimMerged.class);
        assertThat(((ClaimMerged) told.get(1)).into()).hasToString(survivor);
        ClaimFact update = facts(survivor, 2).get(1);
        assertThat(update).isInstanceOf(ClaimUpdated.class);
        assertThat(update.details().amount()).isEqualTo(Money.of("99.00", "EUR"));
        assertThat(update.details().comment()).isEqualTo("Nothing came.");
        assertThat(update.details().references().chargeId()).isEqualTo("C-7");

        String later = accept(closed(reference, "BUYER_WON"));
        assertThat(claimOf(later)).isEqualTo(survivor);
        assertThat(facts(survivor, 3).get(2)).isInstanceOf(ClaimResolved.class);
        claim(absorbed).body("state", equalTo("MERGED")).body("mergedInto", equalTo(survivor));
        claim(survivor).body("notices.id", containsInAnyOrder(absorbedNotice, survivorNotice, later));
        given().auth()
                .oauth2(Tokens.merchant(merchant.id()))
                .get("/claims")
                .then()
                .body("items.id", contains(survivor));
    }

    @Test
    void mergesOnceHoweverOftenItIsAsked() {
        String absorbed = claimOf(accept(opened(reference)));
        String survivor = claimOf(accept(opened(other)));
        String third = claimOf(accept(opened(orderReference())));

        merge(absorbed, survivor).statusCode(200);
        merge(absorbed, survivor).statusCode(200);
        merge(absorbed, third).statusCode(409).body("detail", containsString(survivor));
        merge(third, absorbed).statusCode(409);
        assertThat(facts(absorbed, 2)).hasSize(2);
    }

    @Test
    void mergesOnlyClaimsOfOneMerchantAndKind() {
        String claimId = claimOf(accept(opened(reference)));
        String aToZ = claimOf(accept(opened(other).replace("CHARGEBACK", "A_TO_Z")));
        Merchant stranger = Merchant.registered();
        String strangers = claims.settled(
                        stranger,
                        stranger.webhook(opened(reference)).then().extract().path("noticeId"))
                .getString("claimId");

        merge(claimId, aToZ).statusCode(422).body("errors.field", hasItem("into"));
        merge(claimId, strangers).statusCode(422).body("errors.field", hasItem("into"));
        merge(claimId, claimId).statusCode(422).body("errors.field", hasItem("into"));
        merge(strangers, claimId).statusCode(404);
        post(Tokens.auditor(), claimId, "merge", "{\"into\": \"" + aToZ + "\"}").statusCode(403);
        post(Tokens.ops(), claimId, "merge", "{}").statusCode(422);
    }

    @Test
    void givesNoticesAClaimOfTheirOwn() {
        String first = accept(opened(reference));
        String second = accept(opened(reference)
                .replace("129.90", "55.00")
                .replace("09:00:00Z", "10:00:00Z")
                .replace("\"amazon", "\"disputeId\": \"D-9\", \"amazon"));
        String claimId = claimOf(second);
        assertThat(claimOf(first)).isEqualTo(claimId);

        String newId = split(claimId, second).statusCode(200).extract().path("newId");

        assertThat(facts(newId, 1).get(0)).isInstanceOf(ClaimReported.class);
        assertThat(facts(newId, 1).get(0).details().amount()).isEqualTo(Money.of("55.00", "EUR"));
        ClaimFact back = facts(claimId, 3).get(2);
        assertThat(back.details().amount()).isEqualTo(Money.of("129.90", "EUR"));
        assertThat(back.details().references().disputeId()).isNull();
        claim(claimId).body("notices.id", contains(first)).body("contradictions", empty());
        claim(newId).body("notices.id", contains(second)).body("mergedInto", nullValue());
        assertThat(claimOf(
                        accept(closed(reference, "BUYER_WON").replace("\"amazon", "\"disputeId\": \"D-9\", \"amazon"))))
                .isEqualTo(newId);

        split(claimId, second).statusCode(200).body("newId", equalTo(newId));
        assertThat(facts(claimId, 3)).hasSize(3);
    }

    @Test
    void takesTheFirstNoticeOutOfItsOwnClaim() {
        String first = accept(opened(reference));
        accept(closed(reference, "BUYER_WON"));
        String claimId = claimOf(first);
        facts(claimId, 2);

        String newId = split(claimId, first).statusCode(200).extract().path("newId");

        assertThat(newId).isNotEqualTo(claimId);
        claim(newId).body("state", equalTo("OPEN"));
        claim(claimId).body("state", equalTo("RESOLVED")).body("fields.amount", nullValue());
    }

    @Test
    void putsTogetherAgainWhatWasSplit() {
        String first = accept(opened(reference));
        String second = accept(opened(reference).replace("129.90", "55.00").replace("09:00:00Z", "10:00:00Z"));
        String claimId = claimOf(second);
        String newId = split(claimId, second).extract().path("newId");

        merge(newId, claimId).statusCode(200);

        claim(claimId)
                .body("notices.id", containsInAnyOrder(first, second))
                .body("fields.amount.value.value", equalTo("55.00"));
    }

    @Test
    void splitsOnlyNoticesOfTheClaimAndLeavesOne() {
        String only = accept(opened(reference));
        String claimId = claimOf(only);
        String elsewhere = accept(opened(other));
        claimOf(elsewhere);

        split(claimId, only).statusCode(422).body("errors.field", hasItem("noticeIds"));
        split(claimId, elsewhere).statusCode(422).body("errors.field", hasItem("noticeIds"));
        post(Tokens.ops(), claimId, "split", "{\"noticeIds\": []}").statusCode(422);
        post(Tokens.merchant("someone-else"), claimId, "split", "{\"noticeIds\": [\"" + only + "\"]}")
                .statusCode(404);
        post(Tokens.ops(), UUID.randomUUID().toString(), "split", "{\"noticeIds\": [\"" + only + "\"]}")
                .statusCode(404);
    }

    @Test
    void losesNothingWhileNoticesComeInAndClaimsAreMerged() {
        String absorbed = claimOf(accept(opened(reference)));
        String survivor = claimOf(accept(opened(other)));
        List<String> notices = Stream.iterate(0, i -> i + 1)
                .limit(40)
                .map(i -> {
                    if (i == 20) {
                        await().atMost(ofSeconds(20))
                                .until(() -> merge(absorbed, survivor).extract().statusCode() == 200);
                    }
                    return accept(opened(reference)
                            .replace("129.90", "1%02d.00".formatted(i))
                            .replace("09:00:00Z", "10:00:%02dZ".formatted(i)));
                })
                .toList();

        notices.forEach(this::claimOf);
        claim(survivor).body("fields.amount.value.value", equalTo("139.00"));
        claim(absorbed).body("notices", empty());
    }

    private ValidatableResponse merge(String claimId, String into) {
        return post(Tokens.merchant(merchant.id()), claimId, "merge", "{\"into\": \"" + into + "\"}");
    }

    private ValidatableResponse split(String claimId, String noticeId) {
        return post(Tokens.merchant(merchant.id()), claimId, "split", "{\"noticeIds\": [\"" + noticeId + "\"]}");
    }

    private ValidatableResponse post(String token, String claimId, String what, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/claims/{id}/" + what, claimId)
                .then();
    }

    private ValidatableResponse claim(String claimId) {
        return given().auth()
                .oauth2(Tokens.merchant(merchant.id()))
                .get("/claims/{id}", claimId)
                .then()
                .statusCode(200);
    }

    private List<ClaimFact> facts(String claimId, int count) {
        return await().atMost(ofSeconds(30))
                .until(
                        () -> topics.read(ClaimFact.TOPIC, merchant.id() + ":" + claimId, ClaimFact.class),
                        facts -> facts.size() >= count);
    }

    private String accept(String body) {
        return merchant.webhook(body).then().statusCode(202).extract().path("noticeId");
    }

    private String claimOf(String noticeId) {
        return claims.settled(merchant, noticeId).getString("claimId");
    }
}
