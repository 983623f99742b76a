package dev.rejoinder.bench.world;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The words after a bench's name. */
public final class Arguments {

    private static final String SHORT = "--short";

    private final List<String> words;

    /** All of these benches know {@code --short}. */
    public Arguments(String... words) {
        this(List.of(words), Set.of());
    }

    /** @param parts what may be run alone, as {@code --<part>} */
    public Arguments(List<String> words, Set<String> parts) {
        this.words = words;
        Set<String> known = new TreeSet<>(Set.of(SHORT));
        parts.forEach(part -> known.add("--" + part));
        words.stream().filter(word -> !known.contains(word)).forEach(word -> {
            throw new IllegalArgumentException("Unknown argument " + word + "; known: " + known);
        });
    }

    /** True if no part is named, or this one is. */
    public boolean runs(String part) {
        return words.stream().allMatch(SHORT::equals) || words.contains("--" + part);
    }

    /** Seconds instead of minutes: shows that a bench works, its figures mean nothing. */
    public boolean isShort() {
        return words.contains(SHORT);
    }

    public int scaled(int full, int brief) {
        return isShort() ? brief : full;
    }
}
