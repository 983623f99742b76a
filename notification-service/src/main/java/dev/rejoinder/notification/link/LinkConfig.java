package dev.rejoinder.notification.link;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Where people reach us from outside. */
@ConfigMapping(prefix = "rejoinder.links")
public interface LinkConfig {

    /** Without it no mail has links to us, and people answer by mail alone. */
    Optional<URI> url();
}
