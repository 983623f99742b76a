package dev.rejoinder.bench.outcomes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rejoinder.bench.world.Api;
import dev.rejoinder.bench.world.Rejoinder;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A merchant that is claimed against, and its people. */
final class Shop {

    static final String AMOUNT = "129.90";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long POLL_MILLIS = 200;
    private static final String SHIPMENT =
            """
            {"carrier": "DHL", "trackingNumber": "00340433836442636597", "shippedAt": "2026-11-03T15:00:00Z",
             "deliveredAt": "2026-11-05T11:12:00Z", "signedBy": "Vogt"}
            """;

    /** Something that may not be so yet. */
    interface Question {

        boolean holds() throws IOException, InterruptedException;
    }

    private final String merchantId;
    private final Rejoinder system;
    private final Api amazon;
    private final Api evidence;
    private int orders;

    Shop(String merchantId, Rejoinder system) {
        this.merchantId = merchantId;
        this.system = system;
        this.amazon = system.simulatorApi();
        this.evidence = system.evidenceApi();
    }

    void open() throws IOException, InterruptedException {
        ObjectNode account = JSON.createObjectNode()
                .put("region", "EU")
                .put("ipnUrl", "http://" + system.ingestAddress() + "/ipn/" + merchantId);
        JsonNode opened = JSON.readTree(amazon.put("/merchants/" + merchantId, account.toString()));
        ObjectNode key = JSON.createObjectNode()
                .put("region", "EU")
                .put("stage", "LIVE")
                .put("publicKeyId", opened.path("publicKeyId").asText())
                .put("privateKey", opened.path("privateKey").asText());
        ObjectNode sources = JSON.createObjectNode();
        sources.putArray("snsTopicArns").add(opened.path("topicArn").asText());
        sources.set("amazonPay", key);
        system.ingestApi().put("/merchants/" + merchantId + "/sources", sources.toString());
        evidence.put("/merchants/" + merchantId + "/amazon-pay-key", key.toString());
    }

    /**
     * Lets a scenario begin on an order that was delivered.
     *
     * @param options of the scenario besides merchant, order and amount, as members of a JSON object
     */
    Case claimed(String scenario, String options) throws IOException, InterruptedException {
        String orderId = "order-" + ++orders;
        JsonNode story = JSON.readTree(amazon.post(
                "/scenarios/" + scenario,
                "application/json",
                "{\"merchantId\": \"%s\", \"merchantOrderId\": \"%s\", \"amount\": %s, \"currency\": \"EUR\"%s}"
                        .formatted(merchantId, orderId, AMOUNT, options.isEmpty() ? "" : ", " + options)));
        String charge = story.path("chargeId").asText();
        evidence.put(
                "/merchants/" + merchantId + "/orders/" + orderId,
                """
                {"chargeId": "%s", "placedAt": "2026-11-02T09:30:00Z", "productType": "PHYSICAL",
                 "total": {"value": "%s", "currency": "EUR"},
                 "items": [{"sku": "K-11", "title": "Kettle", "quantity": 1}],
                 "deliveryAddress": {"name": "J. Vogt", "line1": "Hauptstr. 5", "postalCode": "10115", "city": "Berlin",
                                     "country": "DE"}}"""
                        .formatted(charge, AMOUNT));
        evidence.put("/merchants/" + merchantId + "/orders/" + orderId + "/shipments/1", SHIPMENT);
        return new Case(story.path("disputeId").asText(), charge);
    }

    void advance(Duration time) throws IOException, InterruptedException {
        amazon.put("/clock", "{\"advance\": \"" + time + "\"}");
    }

    static void await(String what, Question question) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(question)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("In vain: " + what);
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /** Who is asked may just have been killed. */
    private static boolean holds(Question question) throws InterruptedException {
        try {
            return question.holds();
        } catch (IOException e) {
            return false;
        }
    }

    /** One claim from both sides. */
    final class Case {

        private final String amazonId;
        private final String chargeId;

        Case(String amazonId, String chargeId) {
            this.amazonId = amazonId;
            this.chargeId = chargeId;
        }

        /** As Amazon has it. */
        JsonNode truth() throws IOException, InterruptedException {
            return amazon.get("/claims/" + amazonId);
        }

        /** As we have it; empty while we do not. */
        JsonNode ours() throws IOException, InterruptedException {
            String reference = chargeId.substring(0, chargeId.lastIndexOf('-'));
            JsonNode items = evidence.get("/disputes?merchantId=" + merchantId + "&amazonOrderReference=" + reference)
                    .path("items");
            return items.isEmpty()
                    ? JSON.createObjectNode()
                    : evidence.get("/disputes/" + items.get(0).path("id").asText());
        }

        String state() throws IOException, InterruptedException {
            return ours().path("state").asText();
        }

        void awaitState(String state) throws IOException, InterruptedException {
            await("dispute " + amazonId + " is " + state, () -> state.equals(state()));
        }

        /** A person orders it, and again under the same key if the answer does not come. */
        void order(String what, String body, String key) throws IOException, InterruptedException {
            String path = "/disputes/" + ours().path("id").asText() + "/" + what;
            try {
                evidence.post(path, body, "*", key);
            } catch (IOException e) {
                system.evidence().awaitReady();
                evidence.post(path, body, "*", key);
            }
        }

        /** Of the last round. */
        String stateOf(String what) throws IOException, InterruptedException {
            JsonNode rounds = evidence.get("/disputes/" + ours().path("id").asText() + "/" + what)
                    .path("rounds");
            return rounds.isEmpty()
                    ? "NONE"
                    : rounds.get(rounds.size() - 1).path("state").asText();
        }

        /** What Amazon has given back of the charge. */
        String refunded() throws IOException, InterruptedException {
            return evidence.get("/disputes/" + ours().path("id").asText() + "/refund/preview")
                    .path("charge")
                    .path("refunded")
                    .path("value")
                    .asText();
        }
    }
}
