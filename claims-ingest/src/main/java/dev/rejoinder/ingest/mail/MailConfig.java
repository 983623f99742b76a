package dev.rejoinder.ingest.mail;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How mails are read. */
@ConfigMapping(prefix = "rejoinder.mail")
interface MailConfig {

    /** Replaces the patterns that come with the service. A change of the file is taken up with the next mail. */
    Optional<Path> patterns();
}
