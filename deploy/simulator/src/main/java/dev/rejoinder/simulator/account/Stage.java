package dev.rejoinder.simulator.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Real money, or the place for trying things out; both are equally simulated. */
public enum Stage {
    LIVE("live", 'P'),
    SANDBOX("sandbox", 'S');

    private final String path;
    private final char idPrefix;

    Stage(String path, char idPrefix) {
        this.path = path;
        this.idPrefix = idPrefix;
    }

    @JsonCreator
    public static Stage of(String path) {
        return Arrays.stream(values())
                .filter(stage -> stage.path.equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be live or sandbox"));
    }

    @JsonValue
    public String path() {
        return path;
    }

    public char idPrefix() {
        return idPrefix;
    }

    /** As in {@code releaseEnvironment}. */
    public String releaseEnvironment() {
        return this == LIVE ? "Live" : "Sandbox";
    }

    /** Keys that are for one stage only say so in their id. */
    public boolean takesKey(String publicKeyId) {
        return switch (this) {
            case LIVE -> !publicKeyId.startsWith("SANDBOX-");
            case SANDBOX -> !publicKeyId.startsWith("LIVE-");
        };
    }
}
