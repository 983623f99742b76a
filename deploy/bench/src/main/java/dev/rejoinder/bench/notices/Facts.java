package dev.rejoinder.bench.notices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.bench.world.FactTopic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the topic tells of claims, and whether it tells it in order. */
final class Facts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REPORTED = "claim.reported.v1";

    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, JsonNode> last = new HashMap<>();
    private final Map<String, JsonNode> byId = new HashMap<>();
    private final List<String> broken = new ArrayList<>();
    private int repeats;

    static Facts read(FactTopic topic) {
        Facts facts = new Facts();
        topic.read(facts::add);
        return facts;
    }

    private void add(ConsumerRecord<String, byte[]> message) {
        try {
            add(
                    FactTopic.header(message, "ce_id"),
                    FactTopic.header(message, "ce_type"),
                    JSON.readTree(message.value()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(String id, String type, JsonNode fact) {
        JsonNode known = byId.putIfAbsent(id, fact);
        if (known != null) {
            repeats++;
            if (!known.equals(fact)) {
                broken.add("fact " + id + " is there with two contents");
            }
            return;
        }
        String claim = fact.path("claimId").asText();
        long version = fact.path("claimVersion").asLong();
        long expected = versions.getOrDefault(claim, 0L) + 1;
        if (version != expected) {
            broken.add("claim %s: version %d follows %d".formatted(claim, version, expected - 1));
        }
        if (REPORTED.equals(type) != (version == 1)) {
            broken.add("claim %s: version %d is a %s".formatted(claim, version, type));
        }
        versions.put(claim, version);
        last.put(claim, fact);
    }

    int count() {
        return byId.size();
    }

    /** Sent again because claims-ingest died before it had noted them as sent; readers know them by their ids. */
    int repeats() {
        return repeats;
    }

    int claims() {
        return last.size();
    }

    /** Ids used for two facts, versions left out or out of order, claims that do not begin with their one report. */
    List<String> broken() {
        return broken;
    }

    /** The last fact of each claim. */
    Collection<Said> said() {
        return last.values().stream().map(Said::told).toList();
    }
}
