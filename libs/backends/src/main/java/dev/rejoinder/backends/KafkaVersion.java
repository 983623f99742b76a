package dev.rejoinder.backends;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which Kafka wrote a directory last: an older one fails on a newer one's directory without saying why. */
final class KafkaVersion {

    private final Path file;

    KafkaVersion(Path file) {
        this.file = file;
    }

    void requireNoNewer(String own) throws IOException {
        String last = Files.exists(file) ? Files.readString(file).strip() : own;
        if (Version.parse(last).compareTo(Version.parse(own)) > 0) {
            throw new IOException(
                    "The data in %s is of Kafka %s, and this is the older %s. Use the newer one, or start empty with --reset."
                            .formatted(file.getParent(), last, own));
        }
        Files.writeString(file, own);
    }
}
