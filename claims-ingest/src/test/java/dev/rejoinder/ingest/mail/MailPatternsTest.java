package dev.rejoinder.ingest.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailPatternsTest {

    @TempDir
    Path folder;

    @Test
    void takesUpAChangedFileAndKeepsTheLastGoodOne() throws IOException {
        Path file = folder.resolve("patterns.yaml");
        String builtIn = builtIn();
        Files.writeString(file, builtIn.replaceFirst("edition: .*", "edition: corrected"));
        MailPatterns patterns = new MailPatterns(() -> Optional.of(file));
        assertThat(patterns.current().edition()).isEqualTo("corrected");

        Files.writeString(file, "edition: broken\nunknown: true\n");
        assertThat(patterns.current().edition()).isEqualTo("corrected");

        Files.writeString(file, builtIn.replaceFirst("edition: .*", "edition: corrected again"));
        assertThat(patterns.current().edition()).isEqualTo("corrected again");
    }

    private static String builtIn() throws IOException {
        try (InputStream yaml = MailPatternsTest.class.getResourceAsStream("/mail-patterns.yaml")) {
            return new String(yaml.readAllBytes(), UTF_8);
        }
    }
}
