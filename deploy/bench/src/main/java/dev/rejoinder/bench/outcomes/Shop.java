package dev.rejoinder.bench.outcomes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rejoinder.bench.world.Api;
import dev.rejoinder.bench.world.Rejoinder;
import java.io.IOException;
import java.time.Duration;

/** A merchant that is claimed against, and its people. */
final class Shop {

    static final String AMOUNT = "129.90";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SHIPMENT =
            """
            {"carrier": "DHL", "trackingNumber": "00340433836442636597", "shippedAt": "2026-11-03T15:00:00Z",
             "deliveredAt": "2026-11-05T11:12:00Z", "signedBy": "Vogt"}
            """;

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
                .put("ipnUrl", "http://" + system.ingestAddress() + "/ipn/" + merchantId)
                .put("mailTo", Postman.mailbox(merchantId));
        JsonNode opened = JSON.readTree(amazon.put("/merchants/" + merchantId, account.toString()));
        ObjectNode key = JSON.createObjectNode()
                .put("region", "EU")
                .put("stage", "LIVE")
                .put("publicKeyId", opened.path("publicKeyId").asText())
                .put("privateKey", opened.path("privateKey").asText());
        ObjectNode sources = JSON.createObjectNode();
        sources.putArray("snsTopicArns").add(opened.path("topicArn").asText());
        sources.putArray("trustedAuthservIds").add(Postman.relay(merchantId));
        sources.set("amazonPay", key);
        system.ingestApi().put("/merchants/" + merchantId + "/sources", sources.toString());
        evidence.put("/merchants/" + merchantId + "/amazon-pay-key", key.toString());
    }

    /** From now on what can be answered is answered at the buffer before its deadline. */
    void answerUnasked() throws IOException, InterruptedException {
        evidence.putAnyway(
                "/merchants/" + merchantId + "/decision-matrix",
                "{\"rows\": [{\"kinds\": [\"CHARGEBACK\"], \"action\": \"CONTEST\"}, {\"action\": \"REVIEW\"}]}");
        evidence.put("/merchants/" + merchantId + "/automation", "{\"contest\": true}");
    }

    /**
     * Lets a scenario begin on an order that was delivered.
     *
     * @param options of the scenario besides merchant, order and amount, as members of a JSON object
     */
    Case claimed(String scenario, String options) throws IOException, InterruptedException {
        Case claim = claimedAndNotSent(scenario, options);
        evidence.put("/merchants/" + merchantId + "/orders/" + claim.orderId + "/shipments/1", SHIPMENT);
        return claim;
    }

    /** The same on an order of which nothing shows that it was sent. */
    Case claimedAndNotSent(String scenario, String options) throws IOException, InterruptedException {
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
        boolean isChargeback = story.path("disputeId").isTextual();
        return new Case(
                story.path("id").asText(),
                story.path("claimIds").get(0).asText(),
                orderId,
                charge,
                isChargeback ? "CHARGEBACK" : "A_TO_Z");
    }

    void advance(Duration time) throws IOException, InterruptedException {
        amazon.put("/clock", "{\"advance\": \"" + time + "\"}");
    }

    /** One claim from both sides. */
    final class Case {

        private final String story;
        private final String amazonId;
        private final String orderId;
        private final String chargeId;
        private final String kind;

        Case(String story, String amazonId, String orderId, String chargeId, String kind) {
            this.story = story;
            this.amazonId = amazonId;
            this.orderId = orderId;
            this.chargeId = chargeId;
            this.kind = kind;
        }

        /** What it has become; null while it has not. */
        Case asChargeback() throws IOException, InterruptedException {
            JsonNode dispute = amazon.get("/scenarios/" + story).path("disputeId");
            return dispute.isTextual() ? new Case(story, dispute.asText(), orderId, chargeId, "CHARGEBACK") : null;
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
            for (JsonNode item : items) {
                if (kind.equals(item.path("kind").asText())) {
                    return evidence.get(path(item));
                }
            }
            return JSON.createObjectNode();
        }

        /** How many answers Amazon has: each holds the packet once. */
        int answers() throws IOException, InterruptedException {
            int packets = 0;
            for (JsonNode item : truth().path("evidence")) {
                packets += "Other".equals(item.path("evidenceType").asText()) ? 1 : 0;
            }
            return packets;
        }

        /** How many files Amazon has. */
        int files() throws IOException, InterruptedException {
            int files = 0;
            for (JsonNode item : truth().path("evidence")) {
                files += item.path("fileId").isTextual() ? 1 : 0;
            }
            return files;
        }

        /** Something that shows what was sold. */
        void give() throws IOException, InterruptedException {
            evidence.post(
                    path(ours()) + "/evidence",
                    "multipart/form-data; boundary=part",
                    """
                    --part\r
                    Content-Disposition: form-data; name="kind"\r
                    \r
                    PRODUCT_DESCRIPTION\r
                    --part\r
                    Content-Disposition: form-data; name="description"\r
                    \r
                    What was sold\r
                    --part\r
                    Content-Disposition: form-data; name="file"; filename="sold.csv"\r
                    Content-Type: text/csv\r
                    \r
                    sku,title\r
                    K-11,Kettle\r
                    --part--\r
                    """);
        }

        /** Takes over what was given for another. */
        void reuse(Case other) throws IOException, InterruptedException {
            String from = "{\"from\": \"" + other.ours().path("id").asText() + "\"}";
            evidence.post(path(ours()) + "/evidence/reuse", "application/json", from);
        }

        /** What the preview of its answer, or a round of it, says. */
        JsonNode answer() throws IOException, InterruptedException {
            return evidence.get(path(ours()) + "/answer");
        }

        /** The draft for the merchant's mail program. */
        String mail() throws IOException, InterruptedException {
            return evidence.text(path(ours()) + "/answer/mail.eml");
        }

        String state() throws IOException, InterruptedException {
            return ours().path("state").asText();
        }

        void awaitState(String state) throws IOException, InterruptedException {
            Waiting.until("dispute " + amazonId + " is " + state, () -> state.equals(state()));
        }

        /** A person orders it, and again under the same key if the answer does not come. */
        void order(String what, String body, String key) throws IOException, InterruptedException {
            String path = path(ours()) + "/" + what;
            try {
                evidence.post(path, body, "*", key);
            } catch (IOException e) {
                system.evidence().awaitReady();
                evidence.post(path, body, "*", key);
            }
        }

        /** Of the last round. */
        String stateOf(String what) throws IOException, InterruptedException {
            JsonNode rounds = evidence.get(path(ours()) + "/" + what).path("rounds");
            return rounds.isEmpty()
                    ? "NONE"
                    : rounds.get(rounds.size() - 1).path("state").asText();
        }

        /** What Amazon has given back of the charge. */
        String refunded() throws IOException, InterruptedException {
            return evidence.get(path(ours()) + "/refund/preview")
                    .path("charge")
                    .path("refunded")
                    .path("value")
                    .asText();
        }

        private static String path(JsonNode dispute) {
            return "/disputes/" + dispute.path("id").asText();
        }
    }
}
