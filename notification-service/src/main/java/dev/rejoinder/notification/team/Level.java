package dev.rejoinder.notification.team;

import java.util.Arrays;
import java.util.Optional;

/** How far a case has moved up. */
public enum Level {
    L1(1),
    L2(2),
    L3(3);

    private final int number;

    Level(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public Optional<Level> next() {
        return Arrays.stream(values())
                .filter(level -> level.number == number + 1)
                .findFirst();
    }
}
