package dev.rejoinder.ingest.lookup;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Where Amazon Pay is. */
@ConfigMapping(prefix = "rejoinder.amazon-pay")
interface AmazonPayConfig {

    /** Replaces Amazon's own hosts, for tests and the local system: {@code http://localhost:8090}. */
    Optional<URI> url();
}
