package dev.rejoinder.simulator.script;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rejoinder.simulator.account.Merchants;
import dev.rejoinder.simulator.account.Region;
import dev.rejoinder.simulator.fault.Faults;
import dev.rejoinder.simulator.fault.NoticeFaults;
import dev.rejoinder.simulator.scenario.ScenarioName;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Many scenarios in one file.
 *
 * @param seed the same file with the same seed plays the same claims with the same faults
 * @param merchants accounts that are opened, or changed if they are there
 * @param faults for everybody, as in {@code PUT /faults}; left out, those that are set stay
 */
record Script(Long seed, List<Account> merchants, Faults faults, Order order, List<Entry> scenarios) {

    private static final int MOST = 200_000;

    Script {
        seed = seed == null ? 1 : seed;
        merchants = merchants == null ? List.of() : List.copyOf(merchants);
        order = order == null ? Order.LISTED : order;
        if (scenarios == null || scenarios.isEmpty()) {
            throw new IllegalArgumentException("scenarios must name at least one");
        }
        if (scenarios.stream().mapToLong(Entry::count).sum() > MOST) {
            throw new IllegalArgumentException("scenarios count more than " + MOST);
        }
        scenarios = List.copyOf(scenarios);
    }

    /** In which order the scenarios begin. */
    enum Order {
        LISTED,
        SHUFFLED;

        @JsonCreator
        static Order of(String name) {
            return switch (name) {
                case "listed" -> LISTED;
                case "shuffled" -> SHUFFLED;
                default -> throw new IllegalArgumentException("must be listed or shuffled");
            };
        }
    }

    /** As in {@code PUT /merchants/{id}}. */
    record Account(String id, URI ipnUrl, String mailTo, Region region, String snsSignatureVersion, String publicKey) {

        Merchants.Wanted wanted() {
            return new Merchants.Wanted(ipnUrl, mailTo, region, snsSignatureVersion, publicKey, null);
        }
    }

    /**
     * Some scenarios of a kind.
     *
     * @param startAfter until the first begins
     * @param every between the beginnings of two
     * @param options as in {@code POST /scenarios/{name}}
     * @param vary options that differ from one to the next: for each one of these values, as the seed says
     * @param faults of their notices and mails
     */
    record Entry(
            ScenarioName name,
            Integer count,
            Duration startAfter,
            Duration every,
            ObjectNode options,
            Map<String, List<JsonNode>> vary,
            NoticeFaults faults) {

        Entry {
            if (name == null) {
                throw new IllegalArgumentException("each scenario needs a name");
            }
            count = count == null ? 1 : count;
            startAfter = startAfter == null ? Duration.ZERO : startAfter;
            every = every == null ? Duration.ZERO : every;
            vary = vary == null ? Map.of() : vary;
            if (count < 1 || startAfter.isNegative() || every.isNegative()) {
                throw new IllegalArgumentException("count must be at least 1, startAfter and every not negative");
            }
            if (vary.values().stream().anyMatch(List::isEmpty)) {
                throw new IllegalArgumentException("vary needs at least one value for each option");
            }
        }
    }
}
