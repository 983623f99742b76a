package dev.rejoinder.simulator.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be played. */
public enum ScenarioName {
    CHARGEBACK("chargeback"),
    MORE_EVIDENCE("more-evidence"),
    A_TO_Z("a-to-z"),
    CLAIM_BECOMES_CHARGEBACK("claim-becomes-chargeback"),
    BUYER_CANCELS("buyer-cancels"),
    DEADLINE_PASSES("deadline-passes");

    private final String wireName;

    ScenarioName(String wireName) {
        this.wireName = wireName;
    }

    static Optional<ScenarioName> find(String wireName) {
        return Arrays.stream(values())
                .filter(name -> name.wireName.equals(wireName))
                .findFirst();
    }

    @JsonCreator
    static ScenarioName of(String wireName) {
        return find(wireName).orElseThrow(() -> new IllegalArgumentException("must be one of " + known()));
    }

    static String known() {
        return Arrays.stream(values()).map(ScenarioName::wireName).collect(Collectors.joining(", "));
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
