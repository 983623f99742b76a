package dev.rejoinder.simulator.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rejoinder.simulator.account.Merchants;
import dev.rejoinder.simulator.clock.SimulatedClock;
import dev.rejoinder.simulator.clock.Timeline;
import dev.rejoinder.simulator.fault.Dice;
import dev.rejoinder.simulator.fault.PresentFaults;
import dev.rejoinder.simulator.scenario.ScenarioName;
import dev.rejoinder.simulator.scenario.ScenarioOptions;
import dev.rejoinder.simulator.scenario.Scenarios;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/** Reads a script and sees to it that everything in it begins when it should. */
@Singleton
class ScriptPlayer {

    private static final ObjectMapper YAML =
            YAMLMapper.builder().addModule(new JavaTimeModule()).build();

    private record Beginning(Duration after, ScenarioName name, ScenarioOptions options) {}

    /**
     * What a script set going.
     *
     * @param merchants with the keys that were made for them
     * @param until when the last scenario begins
     */
    record Playing(long seed, List<Merchants.Opened> merchants, int scenarios, Instant until) {}

    private final Merchants merchants;
    private final PresentFaults faults;
    private final Scenarios scenarios;
    private final SimulatedClock clock;
    private final Timeline timeline;

    ScriptPlayer(
            Merchants merchants, PresentFaults faults, Scenarios scenarios, SimulatedClock clock, Timeline timeline) {
        this.merchants = merchants;
        this.faults = faults;
        this.scenarios = scenarios;
        this.clock = clock;
        this.timeline = timeline;
    }

    Playing play(String yaml) throws JsonProcessingException {
        Script script = YAML.readValue(yaml, Script.class);
        List<Merchants.Opened> opened = script.merchants().stream()
                .map(account -> merchants.put(account.id(), account.wanted()))
                .toList();
        List<Beginning> beginnings = beginnings(script);
        // All are looked at before the first begins: half a script would be hard to undo.
        beginnings.forEach(beginning -> scenarios.check(beginning.name(), beginning.options()));
        if (script.faults() != null) {
            faults.set(script.faults());
        }
        Instant now = clock.instant();
        Instant until = now;
        for (Beginning beginning : beginnings) {
            Instant at = now.plus(beginning.after());
            timeline.at(at, () -> scenarios.begin(beginning.name(), beginning.options()));
            until = at.isAfter(until) ? at : until;
        }
        return new Playing(script.seed(), opened, beginnings.size(), until);
    }

    private static List<Beginning> beginnings(Script script) throws JsonProcessingException {
        List<Duration> times = new ArrayList<>();
        List<Beginning> beginnings = new ArrayList<>();
        for (Script.Entry entry : script.scenarios()) {
            for (int i = 0; i < entry.count(); i++) {
                Duration after = entry.startAfter().plus(entry.every().multipliedBy(i));
                times.add(after);
                beginnings.add(new Beginning(after, entry.name(), options(script.seed(), entry, beginnings.size())));
            }
        }
        return script.order() == Script.Order.LISTED ? beginnings : shuffled(script.seed(), beginnings, times);
    }

    /** The same times, given to other scenarios. */
    private static List<Beginning> shuffled(long seed, List<Beginning> beginnings, List<Duration> times) {
        Dice dice = new Dice(seed, -1);
        for (int i = times.size() - 1; i > 0; i--) {
            Collections.swap(times, i, dice.below(i + 1));
        }
        List<Beginning> shuffled = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            Beginning beginning = beginnings.get(i);
            shuffled.add(new Beginning(times.get(i), beginning.name(), beginning.options()));
        }
        return shuffled;
    }

    private static ScenarioOptions options(long seed, Script.Entry entry, int number) throws JsonProcessingException {
        ObjectNode options = entry.options() == null
                ? YAML.createObjectNode()
                : entry.options().deepCopy();
        Dice dice = new Dice(seed, number);
        // In the order of their names, so that the dice do not depend on the order in the file.
        new TreeMap<>(entry.vary()).forEach((name, values) -> options.set(name, values.get(dice.below(values.size()))));
        if (entry.faults() != null) {
            options.set("faults", YAML.<JsonNode>valueToTree(entry.faults()));
        }
        if (!options.has("seed")) {
            options.put("seed", seed + number);
        }
        return YAML.treeToValue(options, ScenarioOptions.class);
    }
}
