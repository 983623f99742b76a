package dev.rejoinder.bench.world;

import java.util.List;
import java.util.Set;

/** The words after a bench's name. */
public final class Arguments {

    private static final String SHORT = "--short";
    private static final Set<String> KNOWN = Set.of(SHORT);

    private final List<String> words;

    public Arguments(String... words) {
        this.words = List.of(words);
        this.words.stream().filter(word -> !KNOWN.contains(word)).forEach(word -> {
            throw new IllegalArgumentException("Unknown argument " + word + "; known: " + KNOWN);
        });
    }

    /** Seconds instead of minutes: shows that a bench works, its figures mean nothing. */
    public boolean isShort() {
        return words.contains(SHORT);
    }

    public int scaled(int full, int brief) {
        return isShort() ? brief : full;
    }
}
