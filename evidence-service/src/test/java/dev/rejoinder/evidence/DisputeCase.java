package dev.rejoinder.evidence;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rejoinder.event.Deadline;
import dev.rejoinder.testing.AmazonPayHost;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.Topics;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;

/** One dispute with what Amazon holds of it, and the answer or the refund that a test brings about for it. */
public final class DisputeCase {

    private final Shop shop;
    private final Claims claim;
    private final String what;
    private final Topics topics;
    private final SettableClock clock;
    private final AmazonBooks books;

    /**
     * Nothing is told yet; the deadline is in nine days.
     *
     * @param what answer or refund
     */
    public DisputeCase(
            Shop shop, Claims claim, String what, Topics topics, SettableClock clock, AmazonPayHost amazonPay) {
        this(shop, claim, what, topics, clock, new AmazonBooks(amazonPay, shop, "129.90"));
    }

    private DisputeCase(Shop shop, Claims claim, String what, Topics topics, SettableClock clock, AmazonBooks books) {
        this.shop = shop;
        this.claim = claim;
        this.what = what;
        this.topics = topics;
        this.clock = clock;
        this.books = books;
        claim.deadline(Deadline.told(clock.instant().plus(Duration.ofDays(9)), Deadline.Source.AMAZON_API))
                .amazonSays("ActionRequired", "MerchantResponseRequired");
    }

    /** Another one about the same order. */
    public DisputeCase followedBy(Claims next, String nextWhat) {
        return new DisputeCase(shop, next, nextWhat, topics, clock, books);
    }

    public AmazonBooks books() {
        return books;
    }

    /** Nothing is missing: the order was delivered, there is a key, and the claim is told. */
    public void ready() {
        shop.putOrder();
        shop.putShipment("1", Shop.delivered()).statusCode(200);
        shop.putAmazonKey();
        topics.write(claim.reported());
        await().untilAsserted(this::now);
    }

    /** The order is known and the claim is told, and no more. */
    public void told() {
        shop.putOrder();
        topics.write(claim.reported());
        await().untilAsserted(this::now);
    }

    public String path() {
        return disputePath() + "/" + what;
    }

    public ValidatableResponse now() {
        return shop.get(disputePath()).statusCode(200);
    }

    public String etag() {
        return now().extract().header("ETag");
    }

    public ValidatableResponse timeline() {
        return shop.get(disputePath() + "/timeline");
    }

    public ValidatableResponse rounds() {
        return shop.get(path()).statusCode(200);
    }

    public ValidatableResponse order(String body) {
        return shop.post(path(), etag(), body);
    }

    public ValidatableResponse awaitRound(String state) {
        await().untilAsserted(() -> rounds().body("rounds[-1].state", equalTo(state)));
        return rounds();
    }

    /** What is to be tried again is tried when its time has come. */
    public ValidatableResponse awaitRoundInTime(String state) {
        await().untilAsserted(() -> {
            clock.advance(Duration.ofMinutes(1));
            rounds().body("rounds[-1].state", equalTo(state));
        });
        return rounds();
    }

    public void awaitState(String state) {
        await().untilAsserted(() -> {
            clock.advance(Duration.ofSeconds(30));
            now().body("state", equalTo(state));
        });
    }

    private String disputePath() {
        return "/disputes/" + claim.id();
    }
}
