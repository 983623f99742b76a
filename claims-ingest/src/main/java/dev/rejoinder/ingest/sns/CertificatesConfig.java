package dev.rejoinder.ingest.sns;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the certificates that sign Amazon's notices come from. */
@ConfigMapping(prefix = "rejoinder.certificates")
interface CertificatesConfig {

    /** Replaces Amazon by a directory of certificates, for tests and the local system. */
    Optional<Path> directory();
}
