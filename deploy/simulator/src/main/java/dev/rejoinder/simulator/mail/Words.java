package dev.rejoinder.simulator.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of all languages, from {@code mail/*.properties}. */
final class Words {

    private static final Map<MailLanguage, Properties> ALL =
            Arrays.stream(MailLanguage.values()).collect(Collectors.toMap(Function.identity(), Words::read));

    private Words() {}

    static String of(MailLanguage language, String key) {
        String word = ALL.get(language).getProperty(key);
        if (word == null) {
            throw new IllegalStateException("No words for " + key + " in " + language.tag());
        }
        return word;
    }

    private static Properties read(MailLanguage language) {
        try (InputStream file = Words.class.getResourceAsStream("/mail/" + language.tag() + ".properties")) {
            Properties words = new Properties();
            words.load(new InputStreamReader(file, UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
