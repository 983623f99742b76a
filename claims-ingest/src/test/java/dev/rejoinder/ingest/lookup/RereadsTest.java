package dev.rejoinder.ingest.lookup;

import static dev.rejoinder.ingest.Webhooks.opened;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rejoinder.backends.SnsAuthority;
import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.ClaimResolved;
import dev.rejoinder.event.Money;
import dev.rejoinder.ingest.Claims;
import dev.rejoinder.ingest.Merchant;
import dev.rejoinder.ingest.Webhooks;
import dev.rejoinder.ingest.ipn.IpnMessages;
import dev.rejoinder.testing.AmazonPayHost;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class RereadsTest {

    @Inject
    Claims claims;

    @Inject
    SettableClock clock;

    /** Set by the test resource. */
    AmazonPayHost amazonPay;

    private final SnsAuthority sns = SnsAuthority.in(Path.of("target/sns-authority"));
    private final String order = Webhooks.orderReference();
    private final Disputes amazon = new Disputes(order);

    @Test
    void findsWhatNoNoticeToldOf() {
        Merchant merchant = Merchant.withAmazonKey();
        says("ActionRequired", "MerchantResponseRequired", "", "20261102T093000Z");
        String first = notice(merchant);
        claims.settled(merchant, first);

        says("Closed", "InvestigatorResolved", "BuyerWon", "20261105T093000Z");
        clock.advance(Duration.ofHours(13));

        List<ClaimFact> facts = claims.factsAfter(merchant, first, 2);
        assertThat(facts.get(1)).isInstanceOfSatisfying(ClaimResolved.class, resolved -> assertThat(resolved.outcome())
                .isEqualTo(ClaimOutcome.BUYER_WON));
        as(merchant)
                .get("/notices?source=AMAZON_API")
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("TRANSLATED"));
        assertThat(gaps(merchant).<List<?>>path("items")).isEmpty();
    }

    @Test
    void asksNoMoreWhenAllIsOver() {
        Merchant merchant = Merchant.withAmazonKey();
        says("Closed", "InvestigatorResolved", "BuyerWon", "20261105T093000Z");
        claims.settled(merchant, notice(merchant));
        Merchant other = Merchant.withAmazonKey();
        Disputes open = new Disputes(Webhooks.orderReference());
        amazonPay.put("disputes/" + open.dispute(), open.disputeJson("ActionRequired", "", "", "20261102T093000Z"));
        claims.settled(other, notice(other, open));

        clock.advance(Duration.ofDays(2));

        await().until(() -> amazonPay.requests("disputes/" + open.dispute()) == 2);
        assertThat(amazonPay.requests("disputes/" + amazon.dispute())).isEqualTo(1);
    }

    @Test
    void asksForTheDetailsOfADisputeThatAMerchantToldOf() {
        Merchant merchant = Merchant.withAmazonKey();
        says("ActionRequired", "MerchantResponseRequired", "", "20261102T093000Z");
        String noticeId = merchant.webhook(opened(order)
                        .replace(
                                "\"amazonOrderReference\"",
                                "\"disputeId\": \"" + amazon.dispute() + "\", \"amazonOrderReference\""))
                .path("noticeId");
        claims.settled(merchant, noticeId);
        clock.advance(Duration.ofMinutes(11));

        assertThat(claims.factsAfter(merchant, noticeId, 2).get(1).details().amount())
                .isEqualTo(Money.of("54.50", "EUR"));
    }

    @Test
    void infersNothingWhenAmazonEndsADisputeWithoutSayingHow() {
        Merchant merchant = Merchant.withAmazonKey();
        says("ActionRequired", "MerchantResponseRequired", "", "20261102T093000Z");
        String first = notice(merchant);
        claims.settled(merchant, first);
        says("Closed", "InvestigatorResolved", "", "20261105T093000Z");
        clock.advance(Duration.ofHours(13));

        List<ClaimFact> facts = claims.factsAfter(merchant, first, 2);
        assertThat(facts.get(1).typeName()).isEqualTo("claim.updated.v1");
        assertThat(awaitGap(merchant)).contains("without saying how");
    }

    @Test
    void reportsWhatCannotBeReadUntilAKeyIsThere() {
        Merchant merchant = Merchant.registered();
        says("ActionRequired", "MerchantResponseRequired", "", "20261102T093000Z");
        String first = notice(merchant);
        assertThat(claims.factsAfter(merchant, first, 1).get(0).details().lacksDetails())
                .isTrue();
        clock.advance(Duration.ofMinutes(11));
        assertThat(awaitGap(merchant)).contains("no Amazon Pay key");
        as(Merchant.registered()).get("/gaps/count").then().body("count", equalTo(0));

        merchant.putAmazonKey(Merchant.AMAZON_KEY).then().statusCode(200);

        assertThat(claims.factsAfter(merchant, first, 2).get(1).details().lacksDetails())
                .isFalse();
        await().until(() -> gaps(merchant).<List<?>>path("items").isEmpty());
    }

    private String awaitGap(Merchant merchant) {
        return await().until(() -> gaps(merchant).path("items[0].gap"), gap -> gap != null);
    }

    private static Response gaps(Merchant merchant) {
        return as(merchant).get("/gaps");
    }

    private String notice(Merchant merchant) {
        return notice(merchant, amazon);
    }

    private String notice(Merchant merchant, Disputes of) {
        return merchant.ipn(sns.notification(Merchant.TOPIC, IpnMessages.chargebackV2(of.dispute(), of.order())))
                .then()
                .statusCode(202)
                .extract()
                .path("noticeId");
    }

    private void says(String state, String reasonCode, String resolution, String updatedAt) {
        amazonPay.put("charges/" + amazon.charge(), amazon.chargeJson());
        amazonPay.put("disputes/" + amazon.dispute(), amazon.disputeJson(state, reasonCode, resolution, updatedAt));
    }

    private static RequestSpecification as(Merchant merchant) {
        return given().auth().oauth2(Tokens.merchant(merchant.id()));
    }
}
