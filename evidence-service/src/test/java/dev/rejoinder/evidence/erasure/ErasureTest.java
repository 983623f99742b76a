package dev.rejoinder.evidence.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rejoinder.event.ClaimFact;
import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.ClaimOutcome;
import dev.rejoinder.event.ClaimReferences;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.ErasureFact;
import dev.rejoinder.event.Shopper;
import dev.rejoinder.event.ShopperErased;
import dev.rejoinder.evidence.Claims;
import dev.rejoinder.evidence.Shop;
import dev.rejoinder.evidence.file.Hostile;
import dev.rejoinder.evidence.mailing.MailPosts;
import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.SettableClock;
import dev.rejoinder.testing.StoredData;
import dev.rejoinder.testing.Tokens;
import dev.rejoinder.testing.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class ErasureTest {

    private static final String BY_ADDRESS = "{\"email\": \"%s\"}";

    @Inject
    Topics topics;

    @Inject
    SettableClock clock;

    @Inject
    StoredData stored;

    @Inject
    DataSource database;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String name = "Zoe Quandt" + mark;
    private final String email = "zoe." + mark + "@shopper.example";
    private final String street = "Lindenallee " + mark;
    private final String neighbour = "Familie Neuer" + mark;
    private final Shop shop = new Shop();
    private final Claims claim = new Claims(shop)
            .shopper(new Shopper(name, email, "de"), "I am " + name + " of " + street + " and got nothing");
    private Instant before;

    @BeforeEach
    void rememberTheTime() {
        before = clock.instant();
        claim.deadline(Deadline.told(before.plus(Duration.ofDays(9)), Deadline.Source.AMAZON_API));
    }

    @AfterEach
    void setBack() {
        clock.set(before);
    }

    @Test
    void leavesNothingOfThePersonAndTheProofOfWhatWasSent() throws IOException {
        tellAll();
        String sent = packet().extract().path("manifest.parts.find { it.name == 'content.json' }.sha256");
        String answered =
                answer().extract().jsonPath().getString("rounds[0].files.find { it.name == 'packet.pdf' }.sha256");
        assertThat(places()).contains("orders.shopper", "dispute.claim", "packet.content", "stored_file.content");

        close();
        JsonPath packet = packet().extract().jsonPath();
        String erasure = ask(BY_ADDRESS.formatted(email))
                .statusCode(202)
                .body("state", equalTo("WAITING"))
                .body("askedBy", containsString(shop.merchantId()))
                .body("waitsFor", contains(claim.id().toString()))
                .extract()
                .path("id");
        clock.advance(Duration.ofDays(29));
        assertThat(facts()).isEmpty();
        clock.advance(Duration.ofDays(2));
        awaitDone(erasure);

        assertThat(places()).isEmpty();
        assertThat(facts()).singleElement().satisfies(fact -> {
            assertThat(fact.claimIds()).containsExactly(claim.id());
            assertThat(fact.orderIds()).containsExactly(shop.orderId());
        });
        JsonPath left = packet().body("content", nullValue())
                .body("erasedAt", notNullValue())
                .extract()
                .jsonPath();
        assertThat(left.getList("manifest.parts.sha256")).hasSize(3).isEqualTo(packet.getList("manifest.parts.sha256"));
        assertThat(left.getList("manifest.parts.name")).isEqualTo(packet.getList("manifest.parts.name"));
        shop.get(path() + "/packet/versions").body("versions.sha256", hasItem(sent));
        shop.get(path() + "/packet/diff").statusCode(410);
        shop.get(path() + "/packet?version=2").statusCode(200).body("content", nullValue());
        as("application/pdf").statusCode(410).body("detail", containsString("manifest"));
        as("application/zip").statusCode(410);
        shop.get(path() + "/answer")
                .statusCode(200)
                .body("rounds[0].files.find { it.name == 'packet.pdf' }.sha256", equalTo(answered))
                .body("rounds[0].packetSha256", equalTo(sent))
                .body("rounds[0].evidence.text", not(hasItem(notNullValue())));
        shop.get(path() + "/answer/rounds/1/packet.pdf").statusCode(410);
        shop.get(path() + "/answer/mail.eml").statusCode(409);
        String item = shop.get(path() + "/evidence").extract().path("items[0].id");
        shop.get(path() + "/evidence/" + item).statusCode(410);
        shop.get(shop.orderPath() + "/shipments/1/proof-of-delivery").statusCode(410);
    }

    @Test
    void leavesNothingInAMailThatWentToAmazon() throws MessagingException, IOException {
        claim.kind(ClaimKind.A_TO_Z);
        tellAll();
        MailPosts posts = new MailPosts(shop, claim, topics, clock);
        posts.verifiedAccount();
        answer("MAIL");
        assertThat(MailPosts.text(posts.fetch(1))).contains(name);
        posts.sent(posts.awaitOrder(1));
        await().untilAsserted(() -> shop.get(path()).body("state", equalTo("ANSWERED")));
        close();
        clock.advance(Duration.ofDays(31));

        awaitDone(ask(BY_ADDRESS.formatted(email)).extract().path("id"));

        assertThat(places()).isEmpty();
        posts.dispatch(1).statusCode(409);
        shop.get(path() + "/answer").body("rounds[0].receipt.emailId", notNullValue());
    }

    @Test
    void keepsWhatIsNobodysButTheCases() {
        tellAll();
        answer();
        close();
        clock.advance(Duration.ofDays(31));
        JsonPath insights = insights();
        awaitDone(
                ask("{\"orderId\": \"%s\"}".formatted(shop.orderId())).extract().path("id"));

        shop.get(path())
                .body("state", equalTo("CLOSED"))
                .body("outcome", equalTo("WON"))
                .body("amount.value", equalTo("129.90"))
                .body("order.orderId", equalTo(shop.orderId()))
                .body("shopper", nullValue())
                .body("comment", nullValue());
        shop.get(shop.orderPath())
                .body("total.value", equalTo("129.90"))
                .body("items[0].sku", equalTo("K-11"))
                .body("deliveryAddress", nullValue())
                .body("shipments[0].carrier", equalTo("DHL"))
                .body("shipments[0].signedBy", nullValue());
        shop.get(path() + "/timeline").body("items.what", hasItem("ANSWER_SENT"));
        assertThat(insights().<Object>get("disputes")).isEqualTo(insights.get("disputes"));
        assertThat(insights().<Object>get("money")).isEqualTo(insights.get("money"));
    }

    @Test
    void erasesAtOnceWhatNoDisputeNeeds() {
        tellOrder();
        shop.put(shop.ordersPath() + "/other-" + mark, order("P02-1111111-" + digits(), "C-" + mark))
                .statusCode(200);
        topics.write(claim.reported());
        await().untilAsserted(() -> shop.get(path()).body("order.orderId", equalTo(shop.orderId())));

        String erasure = ask(BY_ADDRESS.formatted(email.toUpperCase(Locale.ROOT)))
                .statusCode(202)
                .body("parts", hasSize(3))
                .extract()
                .path("id");

        await().untilAsserted(
                        () -> shop.get(shop.ordersPath() + "/other-" + mark).body("shopper", nullValue()));
        shop.get(shop.orderPath()).body("shopper.name", equalTo(name));
        shop.get(path()).body("comment", containsString(name));
        shop.get(erasures() + "/" + erasure)
                .body("state", equalTo("WAITING"))
                .body("waitsFor", contains(claim.id().toString()))
                .body("parts.find { it.orderId == 'other-%s' }.erasedAt".formatted(mark), notNullValue());
        shop.get(erasures()).body("items.id", contains(erasure));
    }

    @Test
    void doesNotKnowThePersonAnyMore() {
        shop.request()
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body("{\"rows\": [{\"action\": \"REVIEW\"}]}")
                .put("/merchants/" + shop.merchantId() + "/decision-matrix")
                .then()
                .statusCode(200);
        tellOrder();
        topics.write(claim.reported());
        await().untilAsserted(() -> shop.get(path()).statusCode(200));
        close();
        clock.advance(Duration.ofDays(31));
        awaitDone(ask(BY_ADDRESS.formatted(email)).extract().path("id"));

        ask(BY_ADDRESS.formatted(email)).statusCode(404).body("detail", not(containsString(mark)));
        Claims next = new Claims(shop, new ClaimReferences(null, null, null, "unknown-" + mark))
                .shopper(new Shopper(name, email, "de"), null);
        topics.write(next.reported());
        await().untilAsserted(() -> shop.get("/disputes/" + next.id()).statusCode(200));
        shop.get("/disputes/" + next.id() + "/decision").body("current.inputs.history", equalTo("FIRST_CLAIM"));
    }

    @Test
    void isCarriedOutAgainAfterABackup() throws SQLException {
        tellOrder();
        topics.write(claim.reported());
        await().untilAsserted(() -> shop.get(path()).statusCode(200));
        close();
        clock.advance(Duration.ofDays(31));
        awaitDone(ask(BY_ADDRESS.formatted(email)).extract().path("id"));
        restore("update orders set shopper = ?::jsonb, erased_at = null where order_id = ?", shop.orderId());
        assertThat(places()).isNotEmpty();

        RestAssured.given()
                .auth()
                .oauth2(Tokens.merchant(shop.merchantId()))
                .post("/erasures/replay")
                .then()
                .statusCode(403);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.ops())
                .post("/erasures/replay")
                .then()
                .statusCode(200);

        await().untilAsserted(() -> assertThat(places()).isEmpty());
        assertThat(facts()).hasSize(2).extracting(ShopperErased::eventId).doesNotHaveDuplicates();
    }

    @Test
    void obeysAnErasureThatTheBackupDoesNotKnow() throws SQLException {
        tellOrder();
        ShopperErased fact = new ShopperErased(
                UUID.randomUUID(),
                clock.instant(),
                shop.merchantId(),
                UUID.randomUUID(),
                List.of(),
                List.of(shop.orderId()));

        topics.write(fact);
        topics.write(fact);

        await().untilAsserted(() -> assertThat(places()).isEmpty());
        shop.get(erasures() + "/" + fact.erasureId()).body("state", equalTo("DONE"));
    }

    @Test
    void takesInWhatComesLaterAsUsual() {
        tellOrder();
        topics.write(claim.reported());
        await().untilAsserted(() -> shop.get(path()).statusCode(200));
        close();
        clock.advance(Duration.ofDays(31));
        awaitDone(ask(BY_ADDRESS.formatted(email)).extract().path("id"));

        topics.write(claim.updated(3));

        await().untilAsserted(() -> shop.get(path()).body("shopper.email", equalTo(email)));
        packet().body("content.claim.shopper.name", equalTo(name)).body("erasedAt", nullValue());
        awaitDone(ask(BY_ADDRESS.formatted(email)).statusCode(202).extract().path("id"));
        assertThat(places()).isEmpty();
    }

    @Test
    void keepsAFileThatAnOpenDisputeUsesToo() {
        tellAll();
        close();
        Claims next =
                new Claims(shop).deadline(Deadline.told(before.plus(Duration.ofDays(60)), Deadline.Source.MERCHANT));
        topics.write(next.reported());
        String nextPath = "/disputes/" + next.id();
        await().untilAsserted(() -> shop.get(nextPath).statusCode(200));
        String reused = shop.post(nextPath + "/evidence/reuse", null, "{\"from\": \"%s\"}".formatted(claim.id()))
                .statusCode(200)
                .extract()
                .path("items[0].id");
        String first = shop.get(path() + "/evidence").extract().path("items[0].id");
        clock.advance(Duration.ofDays(31));

        ask(BY_ADDRESS.formatted(email))
                .statusCode(202)
                .body("waitsFor", contains(next.id().toString()));

        await().untilAsserted(() -> packet().body("erasedAt", notNullValue()));
        shop.get(path() + "/evidence/" + first).statusCode(410);
        shop.get(nextPath + "/evidence/" + reused).statusCode(200);
    }

    @Test
    void isForgottenOfClaimsThatCouldNotBeTakenIn() {
        tellOrder();
        topics.write(claim.reported());
        await().untilAsserted(() -> shop.get(path()).statusCode(200));
        close();
        topics.writeRaw(
                ClaimFact.TOPIC, claim.key(), "{\"type\": \"claim.unheard.v9\", \"who\": \"%s\"}".formatted(name));
        await().untilAsserted(() -> assertThat(places()).contains("dead_letter.payload", "outbox.payload"));
        await().untilAsserted(() -> assertThat(topics.records(ClaimFact.TOPIC + ".evidence-service.dead", claim.key()))
                .hasSize(1));
        clock.advance(Duration.ofDays(31));

        awaitDone(ask(BY_ADDRESS.formatted(email)).extract().path("id"));

        await().untilAsserted(() -> assertThat(places()).isEmpty());
    }

    @Test
    void isAskedForByTheMerchantAlone() {
        tellOrder();

        Shop other = new Shop();
        other.request()
                .contentType("application/json")
                .body(BY_ADDRESS.formatted(email))
                .post(erasures())
                .then()
                .statusCode(404);
        other.request()
                .contentType("application/json")
                .body(BY_ADDRESS.formatted(email))
                .post("/merchants/" + other.merchantId() + "/erasures")
                .then()
                .statusCode(404);
        other.get(erasures()).statusCode(404);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.auditor())
                .contentType("application/json")
                .body(BY_ADDRESS.formatted(email))
                .post(erasures())
                .then()
                .statusCode(403);
        ask("{}").statusCode(422).body("errors[0].field", equalTo("email"));
        ask("{\"email\": \"nobody\"}").statusCode(422);
        ask("{\"orderId\": \"no-such-order\"}").statusCode(404);
        shop.get(shop.orderPath()).body("shopper.email", equalTo(email));
        shop.get(erasures()).body("items", empty());
    }

    /** Whatever can be told of a shopper, told. */
    private void tellAll() {
        tellOrder();
        shop.putShipment(
                        "1",
                        """
                        {"carrier": "DHL", "trackingNumber": "00340433836442636597", "shippedAt": "2026-11-03T15:00:00Z",
                         "promisedBy": "2026-11-06T20:00:00Z", "deliveredAt": "2026-11-05T11:12:00Z", "deliveredTo": "%s",
                         "signedBy": "%s", "scans": [{"at": "2026-11-05T06:02:00Z", "place": "%s", "description": "%s"}]}
                        """
                                .formatted(neighbour, name, street, "Left with " + neighbour))
                .statusCode(200);
        shop.request()
                .contentType("image/png")
                .body(Hostile.png())
                .put(shop.orderPath() + "/shipments/1/proof-of-delivery")
                .then()
                .statusCode(200);
        topics.write(claim.reported());
        await().untilAsserted(() -> shop.get(path()).statusCode(200));
        shop.request()
                .header("If-Match", shop.get(path()).extract().header("ETag"))
                .contentType("application/json")
                .body("{\"action\": \"CONTEST\", \"sentence\": \"" + name + " has written otherwise\"}")
                .post(path() + "/decision")
                .then()
                .statusCode(200);
        shop.request()
                .multiPart("file", "mails.csv", ("from,text\n" + email + "," + name + " wrote\n").getBytes(UTF_8))
                .multiPart("kind", "CORRESPONDENCE")
                .multiPart("description", "Mails with " + name)
                .multiPart("givenFrom", "Mailbox of " + email)
                .post(path() + "/evidence")
                .then()
                .statusCode(200);
        shop.request()
                .header("If-Match", shop.get(path()).extract().header("ETag"))
                .contentType("application/json")
                .body("{\"statements\": [{\"text\": \"" + name + " has got it\", \"shownBy\": [\"order\"]}]}")
                .put(path() + "/letter")
                .then()
                .statusCode(200);
    }

    private void tellOrder() {
        shop.put(shop.orderPath(), order(shop.amazonOrderReference(), shop.chargeId()))
                .statusCode(200);
    }

    private String order(String amazonOrderReference, String chargeId) {
        return """
                {"amazonOrderReference": "%s", "chargeId": "%s", "placedAt": "2026-11-02T09:30:00Z",
                 "productType": "PHYSICAL", "total": {"value": "129.90", "currency": "EUR"},
                 "items": [{"sku": "K-11", "title": "Kettle engraved for %s", "quantity": 1}],
                 "shopper": {"name": "%s", "email": "%s", "language": "de"},
                 "deliveryAddress": {"name": "%s", "line1": "%s", "postalCode": "10115", "city": "Berlin", "country": "DE"}}
                """
                .formatted(amazonOrderReference, chargeId, name, name, email, name, street);
    }

    private ValidatableResponse answer() {
        return answer("HANDED_OVER");
    }

    private ValidatableResponse answer(String channel) {
        String seen = shop.get(path()).extract().header("ETag");
        return shop.request()
                .header("If-Match", seen)
                .header("Idempotency-Key", email)
                .contentType("application/json")
                .body("{\"channel\": \"%s\", \"evenIfIncomplete\": true}".formatted(channel))
                .post(path() + "/answer")
                .then()
                .statusCode(200);
    }

    private void close() {
        topics.write(claim.resolved(2, ClaimOutcome.MERCHANT_WON));
        await().untilAsserted(() -> shop.get(path()).body("state", equalTo("CLOSED")));
    }

    private ValidatableResponse ask(String body) {
        return shop.request()
                .contentType("application/json")
                .body(body)
                .post(erasures())
                .then();
    }

    private void awaitDone(String erasure) {
        await().untilAsserted(() -> shop.get(erasures() + "/" + erasure).body("state", equalTo("DONE")));
    }

    private List<String> places() {
        return stored.columnsWith(name, email, street, neighbour);
    }

    private List<ShopperErased> facts() {
        return shop.get(erasures()).extract().jsonPath().getList("items.id", String.class).stream()
                .flatMap(id ->
                        topics.read(ErasureFact.TOPIC, shop.merchantId() + ":" + id, ShopperErased.class).stream())
                .toList();
    }

    private void restore(String sql, String orderId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, "{\"name\": \"%s\", \"email\": \"%s\"}".formatted(name, email));
            update.setString(2, orderId);
            update.executeUpdate();
        }
    }

    private JsonPath insights() {
        return shop.get("/insights/summary").statusCode(200).extract().jsonPath();
    }

    private ValidatableResponse packet() {
        return as("application/json").statusCode(200);
    }

    private ValidatableResponse as(String type) {
        return shop.request()
                .accept(type + ", application/problem+json;q=0.1")
                .get(path() + "/packet")
                .then();
    }

    private String erasures() {
        return "/merchants/" + shop.merchantId() + "/erasures";
    }

    private String path() {
        return "/disputes/" + claim.id();
    }

    private String digits() {
        return "%07d".formatted(Math.floorMod(mark.hashCode(), 10_000_000));
    }
}
