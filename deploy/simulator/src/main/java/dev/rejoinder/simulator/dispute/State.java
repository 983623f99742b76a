package dev.rejoinder.simulator.dispute;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** Where a dispute stands, in Amazon's words. */
public enum State {
    UNDER_REVIEW("UnderReview"),
    ACTION_REQUIRED("ActionRequired"),
    RESOLVED("Resolved"),
    CLOSED("Closed");

    private final String amazonName;

    State(String amazonName) {
        this.amazonName = amazonName;
    }

    public static Optional<State> find(String amazonName) {
        return Arrays.stream(values())
                .filter(state -> state.amazonName.equals(amazonName))
                .findFirst();
    }

    @JsonValue
    public String amazonName() {
        return amazonName;
    }
}
