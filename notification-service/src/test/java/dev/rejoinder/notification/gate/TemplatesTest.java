package dev.rejoinder.notification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts have no colour and no word of their own, and one bundle has the greetings: so a brand is the same in every mail. */
class TemplatesTest {

    private static final Path LAYOUTS = Path.of("src/main/resources/templates/letter");
    private static final Path WORDS = Path.of("src/main/resources/messages");
    private static final Pattern COLOR = Pattern.compile("(?<!&)#[0-9A-Fa-f]{3,8}\\b|\\brgba?\\(|color:\\s*[a-z]");
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>|\\{[^}]*}|&#?[a-z0-9]+;", Pattern.DOTALL);
    private static final Pattern GREETING =
            Pattern.compile("=((Hello|Dear|Hi|Guten Tag|Hallo|Buongiorno|Hola)\\b|Sehr geehrt|Gentil|Estimad)");

    static List<Path> layouts() throws IOException {
        try (Stream<Path> files = Files.list(LAYOUTS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void haveNothingOfTheirOwn(Path layout) {
        assertThat(findings(read(layout))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style=\"color:#1B1F22\">{x}</p>",
                "<td bgcolor=\"#FFF\">{x}</td>",
                "<p style=\"color:red\">{x}</p>",
                "<p style=\"background-color:rgb(0,0,0)\">{x}</p>",
                "<p>Hello {x}</p>"
            })
    void aCarelessOneIsRefused(String layout) {
        assertThat(findings(layout)).hasSize(1);
    }

    @Test
    void greetingsStandInOnePlace() throws IOException {
        try (Stream<Path> files = Files.list(WORDS)) {
            assertThat(files.filter(file -> !file.getFileName().toString().startsWith("words_"))
                            .filter(file -> GREETING.matcher(read(file)).find()))
                    .isEmpty();
        }
        assertThat(GREETING.matcher("greeting=Dear {name}").find()).isTrue();
    }

    private static List<String> findings(String layout) {
        List<String> findings = new ArrayList<>();
        if (COLOR.matcher(layout).find()) {
            findings.add("a colour of its own");
        }
        String words = MARKUP.matcher(layout).replaceAll(" ").replaceAll("\\[x]", "");
        if (words.chars().anyMatch(Character::isLetter)) {
            findings.add("words of its own: " + words.replaceAll("\\s+", " "));
        }
        return findings;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
