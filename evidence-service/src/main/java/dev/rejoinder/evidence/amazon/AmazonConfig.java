package dev.rejoinder.evidence.amazon;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Where Amazon Pay is. */
@ConfigMapping(prefix = "rejoinder.amazon-pay")
interface AmazonConfig {

    /** In place of Amazon, on a local system only: what answers there is believed to have taken answers and refunds. */
    Optional<URI> url();
}
