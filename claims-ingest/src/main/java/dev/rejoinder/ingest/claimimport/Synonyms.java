package dev.rejoinder.ingest.claimimport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** Names that mean the same, from a file beside this class. */
final class Synonyms {

    /** @param rank 0 for the name that goes before all others */
    record Meaning(String name, int rank) {}

    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    private final Map<String, Meaning> meanings = new HashMap<>();

    private Synonyms() {}

    static Synonyms load(String file) {
        Properties properties = new Properties();
        try (InputStream bytes = Synonyms.class.getResourceAsStream(file)) {
            properties.load(new InputStreamReader(bytes, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Synonyms synonyms = new Synonyms();
        for (String name : properties.stringPropertyNames()) {
            synonyms.add(name, properties.getProperty(name));
        }
        return synonyms;
    }

    Optional<Meaning> find(String word) {
        return Optional.ofNullable(meanings.get(plain(word)));
    }

    private void add(String name, String words) {
        int[] rank = {0};
        add(name, name, rank[0]++);
        COMMA.splitAsStream(words).forEach(word -> add(name, word, rank[0]++));
    }

    private void add(String name, String word, int rank) {
        Meaning other = meanings.putIfAbsent(plain(word), new Meaning(name, rank));
        if (other != null && !other.name().equals(name)) {
            throw new IllegalStateException(word + " cannot mean both " + name + " and " + other.name());
        }
    }

    private static String plain(String word) {
        String bare = NO_LETTER_OR_DIGIT.matcher(word).replaceAll("");
        String decomposed = Normalizer.normalize(bare, Normalizer.Form.NFKD);
        return ACCENT.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
