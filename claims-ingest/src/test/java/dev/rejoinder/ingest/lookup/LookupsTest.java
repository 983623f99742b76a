package dev.rejoinder.ingest.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rejoinder.backends.SnsAuthority;
import dev.rejoinder.event.ClaimDetails;
import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.ClaimResolved;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.FilingReason;
import dev.rejoinder.event.Money;
import dev.rejoinder.event.Shopper;
import dev.rejoinder.event.ToldBy;
import dev.rejoinder.ingest.Claims;
import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.ingest.Webhooks;
import dev.rejoinder.ingest.ipn.IpnMessages;
import dev.rejoinder.testing.AmazonPayHost;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class LookupsTest {

    private static final String TOO_MANY = "{\"reasonCode\":\"TooManyRequests\",\"message\":\"Later\"}";

    @Inject
    Claims claims;

    @Inject
    SettableClock clock;

    /** Set by the test resource. */
    AmazonPayHost amazonPay;

    private final SnsAuthority sns = SnsAuthority.in(Path.of("target/sns-authority"));
    private final String order = Webhooks.orderReference();
    private final Disputes amazon = new Disputes(order);
    private final String charge = amazon.charge();
    private final String dispute = amazon.dispute();
    private Merchant merchant;

    @BeforeEach
    void register() {
        merchant = Merchant.withAmazonKey();
        amazonPay.put("charges/" + charge, amazon.chargeJson());
        amazonPay.put("chargePermissions/" + order, amazon.permissionJson());
    }

    @Test
    void tellsAllThatAmazonKnowsOfTheDispute() {
        says("ActionRequired", "MerchantResponseRequired", "", "20261102T093000Z");

        ClaimFact fact = claims.factsAfter(merchant, notice(), 1).get(0);

        ClaimDetails details = fact.details();
        assertThat(fact.typeName()).isEqualTo("claim.reported.v1");
        assertThat(details.references()).isEqualTo(new ClaimReferences(order, charge, dispute, "Order-77"));
        assertThat(details.amount()).isEqualTo(Money.of("54.50", "EUR"));
        assertThat(details.reason()).isEqualTo(FilingReason.PRODUCT_NOT_RECEIVED);
        assertThat(details.deadline())
                .isEqualTo(Deadline.told(Instant.parse("2026-11-12T09:00:00Z"), Deadline.Source.AMAZON_API));
        assertThat(details.filedAt()).isEqualTo(Instant.parse("2026-11-01T09:00:00Z"));
        assertThat(details.shopper()).isEqualTo(new Shopper("Jana Vogt", "jana@example.com", "de"));
        assertThat(details.amazonState()).isEqualTo("ActionRequired");
        assertThat(details.amazonReasonCode()).isEqualTo("MerchantResponseRequired");
        assertThat(details.toldBy()).isEqualTo(ToldBy.AMAZON_API);
        assertThat(details.lacksDetails()).isFalse();
    }

    @Test
    void followsADisputeToItsEndWithoutAskingForTheSameTwice() {
        says("ActionRequired", "MerchantResponseRequired", "", "20261102T093000Z");
        String first = notice();
        claims.settled(merchant, first);
        says("ActionRequired", "MerchantAdditionalEvidencesRequired", "", "20261103T093000Z");
        claims.settled(merchant, notice());
        says("Closed", "InvestigatorResolved", "MerchantWon", "20261104T093000Z");
        claims.settled(merchant, notice());

        List<ClaimFact> facts = claims.factsAfter(merchant, first, 3);

        assertThat(facts)
                .extracting(fact -> fact.details().amazonReasonCode())
                .containsExactly(
                        "MerchantResponseRequired", "MerchantAdditionalEvidencesRequired", "InvestigatorResolved");
        assertThat(facts.get(2)).isInstanceOfSatisfying(ClaimResolved.class, resolved -> assertThat(resolved.outcome())
                .isEqualTo(ClaimOutcome.MERCHANT_WON));
        assertThat(amazonPay.requests("charges/" + charge)).isEqualTo(1);
        assertThat(amazonPay.requests("chargePermissions/" + order)).isEqualTo(1);
    }

    @Test
    void neverMovesAClaimBackwards() {
        says("UnderReview", "BuyerAdditionalEvidencesRequired", "", "20261105T093000Z");
        String first = notice();
        claims.settled(merchant, first);
        says("ActionRequired", "MerchantResponseRequired", "", "20261102T093000Z");

        String late = notice();

        claims.settled(merchant, late);
        assertThat(claims.factsAfter(merchant, first, 1)).hasSize(1);
    }

    @Test
    void waitsUntilAmazonCanBeHeardAndSaysSo() {
        amazonPay.put("disputes/" + dispute, 429, TOO_MANY);
        String noticeId = notice();
        awaitPostponed(noticeId);

        JsonPath waiting = await().until(() -> merchant.notice(noticeId).jsonPath(), one -> one.getString("reason")
                .contains("429"));
        assertThat(waiting.getString("state")).isEqualTo("ACCEPTED");

        says("ActionRequired", "MerchantResponseRequired", "", "20261102T093000Z");
        clock.advance(Duration.ofMinutes(10));

        assertThat(claims.factsAfter(merchant, noticeId, 1).get(0).details().amount())
                .isEqualTo(Money.of("54.50", "EUR"));
        assertThat(merchant.notice(noticeId).jsonPath().getString("reason")).isNull();
    }

    @Test
    void asksForTheWholeAgainWhenAPartIsNotToBeHadNow() {
        says("ActionRequired", "MerchantResponseRequired", "", "20261102T093000Z");
        amazonPay.put("charges/" + charge, 503, "");
        String noticeId = notice();
        awaitPostponed(noticeId);
        amazonPay.put("charges/" + charge, amazon.chargeJson());
        clock.advance(Duration.ofMinutes(1));

        assertThat(claims.factsAfter(merchant, noticeId, 1)
                        .get(0)
                        .details()
                        .references()
                        .merchantOrderId())
                .isEqualTo("Order-77");
    }

    @Test
    void goesOnWithoutWhatAmazonHasForgotten() {
        says("ActionRequired", "MerchantResponseRequired", "", "20261102T093000Z");
        amazonPay.remove("charges/" + charge);
        amazonPay.remove("chargePermissions/" + order);

        ClaimDetails details = claims.factsAfter(merchant, notice(), 1).get(0).details();

        assertThat(details.shopper()).isNull();
        assertThat(details.references()).isEqualTo(new ClaimReferences(order, charge, dispute, null));
    }

    @Test
    void reportsTheClaimWithoutDetailsWhenPatienceEnds() {
        amazonPay.put("disputes/" + dispute, 500, "");
        String noticeId = notice();
        awaitPostponed(noticeId);
        clock.advance(Duration.ofMinutes(31));

        ClaimFact fact = claims.factsAfter(merchant, noticeId, 1).get(0);

        assertThat(fact.details().lacksDetails()).isTrue();
        assertThat(fact.details().references().disputeId()).isEqualTo(dispute);
        assertThat(merchant.notice(noticeId).jsonPath().getString("understood.notes.amazonPay"))
                .contains("500");
    }

    @Test
    void losesAndDoublesNothingWhileAmazonIsAwayForTenMinutes() {
        int disputes = 40;
        List<Disputes> all = IntStream.range(0, disputes)
                .mapToObj(i -> new Disputes(Webhooks.orderReference()))
                .toList();
        List<String> notices = new ArrayList<>();
        for (Disputes one : all) {
            amazonPay.put("disputes/" + one.dispute(), one.disputeJson("ActionRequired", "", "", "20261102T093000Z"));
        }
        amazonPay.away(true);
        try {
            for (int minute = 0; minute < 10; minute++) {
                for (Disputes one : all.subList(minute * disputes / 10, (minute + 1) * disputes / 10)) {
                    notices.add(notice(one));
                }
                await().until(() -> amazonPay.turnedAway() > 0);
                clock.advance(Duration.ofMinutes(1));
            }
            assertThat(notices)
                    .allSatisfy(id -> assertThat(merchant.notice(id).jsonPath().getString("state"))
                            .isEqualTo("ACCEPTED"));
        } finally {
            amazonPay.away(false);
        }
        all.forEach(this::notice);
        clock.advance(Duration.ofMinutes(6));
        awaitSettledAsTimeGoesOn(notices);

        for (String id : notices) {
            assertThat(claims.factsAfter(merchant, id, 1))
                    .singleElement()
                    .satisfies(fact -> assertThat(fact.details().amount()).isEqualTo(Money.of("54.50", "EUR")));
        }
    }

    @Test
    void saysWhatToMendWhenAmazonRefusesTheKey() {
        String refusal = "{\"reasonCode\":\"InvalidSignature\",\"message\":\"The key is not known\"}";
        amazonPay.put("disputes/" + dispute, 403, refusal);

        String noticeId = notice();

        assertThat(claims.factsAfter(merchant, noticeId, 1).get(0).details().lacksDetails())
                .isTrue();
        assertThat(merchant.sources().jsonPath().getString("amazonPay.trouble")).contains("403 InvalidSignature");
        says("ActionRequired", "MerchantResponseRequired", "", "20261102T093000Z");
        claims.settled(merchant, notice());
        assertThat(merchant.sources().jsonPath().getString("amazonPay.trouble")).isNull();
    }

    @Test
    void asksAgainForADisputeThatIsNotThereYet() {
        String noticeId = notice();
        awaitPostponed(noticeId);
        says("ActionRequired", "MerchantResponseRequired", "", "20261102T093000Z");
        clock.advance(Duration.ofMinutes(1));

        assertThat(claims.factsAfter(merchant, noticeId, 1).get(0).details().lacksDetails())
                .isFalse();
    }

    private void awaitPostponed(String noticeId) {
        await().until(
                        () -> merchant.notice(noticeId).jsonPath().getString("reason"),
                        reason -> reason.startsWith("Waits for the details"));
    }

    /** A question that fails while Amazon comes back waits from then on. Ends long before the service's patience does. */
    private void awaitSettledAsTimeGoesOn(List<String> notices) {
        List<String> waiting = new ArrayList<>(notices);
        await().pollInterval(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    waiting.removeIf(id ->
                            !"ACCEPTED".equals(merchant.notice(id).jsonPath().getString("state")));
                    clock.advance(Duration.ofSeconds(20));
                    return waiting.isEmpty();
                });
    }

    private String notice() {
        return notice(amazon);
    }

    private String notice(Disputes of) {
        return merchant.ipn(sns.notification(Merchant.TOPIC, IpnMessages.chargebackV2(of.dispute(), of.order())))
                .then()
                .statusCode(202)
                .extract()
                .path("noticeId");
    }

    private void says(String state, String reasonCode, String resolution, String updatedAt) {
        amazonPay.put("disputes/" + dispute, amazon.disputeJson(state, reasonCode, resolution, updatedAt));
    }
}
