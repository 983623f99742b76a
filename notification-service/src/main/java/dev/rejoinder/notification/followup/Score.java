package dev.rejoinder.notification.followup;

import java.util.Arrays;
import java.util.Locale;

/** How content somebody is, best first. */
enum Score {
    FIVE(5),
    FOUR(4),
    THREE(3),
    TWO(2),
    ONE(1);

    private static final int LOW = 2;

    private final int points;

    Score(int points) {
        this.points = points;
    }

    static Score of(String choice) {
        return Arrays.stream(values())
                .filter(score -> score.choice().equals(choice))
                .findFirst()
                .orElseThrow();
    }

    int points() {
        return points;
    }

    boolean isLow() {
        return points <= LOW;
    }

    /** Each link of the mail can be used once: with another one people change their mind. */
    String purpose() {
        return "rating-" + name().toLowerCase(Locale.ROOT);
    }

    String choice() {
        return Integer.toString(points);
    }

    /** What the letter knows its link by. */
    String fact() {
        return "score" + points;
    }
}
