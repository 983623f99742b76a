package dev.rejoinder.bench.notices;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What the simulator is told to play: stories of up to three weeks, fast enough that they take a minute or two.
 *
 * @param shuffledWithin each notice waits a part of this real time
 */
record Plays(double speed, Duration shuffledWithin) {

    /** Its notices are of version 1, the others' of version 2. */
    static final String VERSION_1 = "alt";

    static final List<String> MERCHANTS = List.of("nord", "sued", "west", VERSION_1);

    /** Amazon's rule for version 1; counted by the simulated clock, so it has to outlast a start of claims-ingest. */
    static final Duration RETRIED_FOR = Duration.ofDays(14);

    static final Duration RETRIED_EVERY = Duration.ofHours(6);

    private static final Duration BEGINNINGS = Duration.ofDays(3);
    private static final Duration STORY = Duration.ofDays(18);
    private static final ObjectMapper JSON = new ObjectMapper();

    static Plays full() {
        return new Plays(15_000, Duration.ofMinutes(1));
    }

    static Plays brief() {
        return new Plays(30_000, Duration.ofSeconds(20));
    }

    static Map<String, String> settings() {
        return Map.of(
                "SIMULATOR_DELIVERY_RETRY_AFTER",
                RETRIED_EVERY.toString(),
                "SIMULATOR_DELIVERY_RETRIES",
                String.valueOf(RETRIED_FOR.dividedBy(RETRIED_EVERY)));
    }

    /** A fifth of the calls fail, half of these with 429; one call cannot fail in both ways. */
    String faults(long seed) {
        Duration shuffled = Duration.ofSeconds((long) (shuffledWithin.toSeconds() * speed));
        return """
                {"seed": %d, "http429": 0.1, "http5xx": 0.111, "duplicates": 0.1, "reorderWithin": "%s"}"""
                .formatted(seed, shuffled);
    }

    /** Real time in which notices leave. */
    Duration flowsFor() {
        return Duration.ofMillis((long) (BEGINNINGS.plus(STORY).toMillis() / speed))
                .plus(shuffledWithin);
    }

    /** Stories with {@link Mixed#NOTICES_OF_A_UNIT} notices for each unit. */
    static String script(int units, long seed) {
        ObjectNode script = JSON.createObjectNode().put("seed", seed).put("order", "shuffled");
        ArrayNode scenarios = script.putArray("scenarios");
        ObjectNode chargebacks = entry(scenarios, "chargeback", 18 * units, true, false);
        vary(chargebacks, "outcome", "MerchantWon", "BuyerWon", "NoFault");
        vary(chargebacks, "reasonCode", "InvestigatorResolved", "AutoResolved");
        ObjectNode more = entry(scenarios, "more-evidence", 6 * units, true, false);
        vary(more, "outcome", "MerchantWon", "BuyerWon");
        ObjectNode moreOfBuyer = entry(scenarios, "more-evidence", 4 * units, true, false);
        ((ObjectNode) moreOfBuyer.path("options")).put("askedOf", "Buyer");
        entry(scenarios, "buyer-cancels", 6 * units, false, false);
        entry(scenarios, "deadline-passes", 6 * units, false, false);
        entry(scenarios, "claim-becomes-chargeback", 3 * units, true, false);
        ObjectNode lost = entry(scenarios, "chargeback", 5 * units, true, true);
        ((ObjectNode) lost.path("options")).put("outcome", "BuyerWon");
        entry(scenarios, "deadline-passes", 2 * units, false, true);
        entry(scenarios, "chargeback", 3 * units, true, true);
        return script.toString();
    }

    private static ObjectNode entry(ArrayNode all, String name, int count, boolean answered, boolean isVersion1) {
        ObjectNode entry = all.addObject()
                .put("name", name)
                .put("count", count)
                .put("every", BEGINNINGS.dividedBy(count).toString());
        ObjectNode options = entry.putObject("options")
                .put("mail", false)
                .put("answeredInSellerCentral", answered)
                .put("closedAfter", "P7D");
        entry.putObject("vary");
        if (isVersion1) {
            options.put("merchantId", VERSION_1).put("version", "v1");
        } else {
            vary(entry, "merchantId", MERCHANTS.subList(0, MERCHANTS.size() - 1).toArray(String[]::new));
            vary(entry, "letterCase", "Pascal", "lowerCamel");
        }
        vary(
                entry,
                "filingReason",
                "ProductNotReceived",
                "ProductUnacceptable",
                "ProductNoLongerNeeded",
                "CreditNotProcessed",
                "Overcharged",
                "DuplicateCharge",
                "SubscriptionCancelled",
                "Unrecognized",
                "Fraudulent",
                "Other");
        vary(entry, "amount", "19.99", "129.90", "1250");
        return entry;
    }

    private static void vary(ObjectNode entry, String option, String... values) {
        ArrayNode all = ((ObjectNode) entry.path("vary")).putArray(option);
        List.of(values).forEach(all::add);
    }
}
