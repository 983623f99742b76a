package dev.rejoinder.bench.notices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rejoinder.bench.world.Api;
import dev.rejoinder.bench.world.Rejoinder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The simulated Amazon Pay: what it is told to do, and what is true of its claims. */
final class Amazon {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long POLL_MILLIS = 500;

    private final Rejoinder system;
    private final Api api;

    Amazon(Rejoinder system) {
        this.system = system;
        this.api = system.simulatorApi();
    }

    /**
     * Opens an account, and gives claims-ingest what Seller Central shows of it.
     *
     * @param isTold whether notices are sent
     * @return the topic of its notices
     */
    String open(String merchantId, boolean isTold) throws IOException, InterruptedException {
        ObjectNode account = JSON.createObjectNode().put("region", "EU").put("snsSignatureVersion", "2");
        if (isTold) {
            account.put("ipnUrl", "http://" + system.ingestAddress() + "/ipn/" + merchantId);
        }
        JsonNode opened = JSON.readTree(api.put("/merchants/" + merchantId, account.toString()));
        ObjectNode sources = JSON.createObjectNode();
        sources.putArray("snsTopicArns").add(opened.path("topicArn").asText());
        sources.putObject("amazonPay")
                .put("region", "EU")
                .put("stage", "LIVE")
                .put("publicKeyId", opened.path("publicKeyId").asText())
                .put("privateKey", opened.path("privateKey").asText());
        system.ingestApi().put("/merchants/" + merchantId + "/sources", sources.toString());
        return opened.path("topicArn").asText();
    }

    void faults(String json) throws IOException, InterruptedException {
        api.put("/faults", json);
    }

    void speed(double speed) throws IOException, InterruptedException {
        api.put("/clock", "{\"speed\": " + speed + "}");
    }

    /** @param yaml or JSON, which is YAML as well */
    void play(String yaml) throws IOException, InterruptedException {
        api.post("/scenarios", "application/yaml", yaml);
    }

    /** Returns once every step has been played and every notice has arrived. */
    void awaitQuiet() throws IOException, InterruptedException {
        int quiet = 0;
        // A step that is taken to be played is for a moment in neither count.
        while (quiet < 3) {
            boolean idle = api.get("/clock").path("waiting").asInt() == 0
                    && api.get("/deliveries/summary").path("underWay").asInt() == 0;
            quiet = idle ? quiet + 1 : 0;
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /** Returns the claims once there are so many. */
    List<JsonNode> awaitClaims(int count) throws IOException, InterruptedException {
        List<JsonNode> claims = claims();
        while (claims.size() < count) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            claims = claims();
        }
        return claims;
    }

    List<JsonNode> claims() throws IOException, InterruptedException {
        return list("/claims");
    }

    /** Every attempt to hand over a notice. */
    List<JsonNode> deliveries() throws IOException, InterruptedException {
        return list("/deliveries");
    }

    /** How many of its answers had which status. */
    Map<String, Long> answers() throws IOException, InterruptedException {
        Map<String, Long> answers = new TreeMap<>();
        api.get("/calls/summary")
                .path("answers")
                .fields()
                .forEachRemaining(
                        one -> answers.put(one.getKey(), one.getValue().asLong()));
        return answers;
    }

    private List<JsonNode> list(String path) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        api.get(path).forEach(items::add);
        return items;
    }
}
