package dev.rejoinder.ingest.mail;

import dev.rejoinder.ingest.mail.letter.Patterns;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** The patterns in force: those of the configured file while it can be read, else the last good ones. */
@Startup
@Singleton
class MailPatterns {

    private static final String BUILT_IN = "/mail-patterns.yaml";

    private record Edition(FileTime changed, long size) {}

    private final Optional<Path> file;
    private Patterns patterns;
    private Edition read;

    MailPatterns(MailConfig config) {
        this.file = config.patterns();
        this.patterns = builtIn();
    }

    static Patterns builtIn() {
        try (InputStream yaml = MailPatterns.class.getResourceAsStream(BUILT_IN)) {
            return Patterns.parse(yaml.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The patterns that come with the service cannot be read", e);
        }
    }

    synchronized Patterns current() {
        file.ifPresent(this::refresh);
        return patterns;
    }

    private void refresh(Path path) {
        try {
            Edition now = new Edition(Files.getLastModifiedTime(path), Files.size(path));
            if (!now.equals(read)) {
                read = now;
                patterns = Patterns.parse(Files.readAllBytes(path));
                Log.infof("Mails are read by the patterns of %s, edition %s", path, patterns.edition());
            }
        } catch (IOException | IllegalArgumentException e) {
            Log.errorf("The patterns of %s cannot be read, edition %s goes on: %s", path, patterns.edition(), e);
        }
    }
}
