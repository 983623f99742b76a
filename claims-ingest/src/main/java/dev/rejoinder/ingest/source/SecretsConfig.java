package dev.rejoinder.ingest.source;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The key that protects secrets at rest. */
@ConfigMapping(prefix = "rejoinder.secrets")
interface SecretsConfig {

    /** Base64 of 32 bytes, from the environment variable {@code REJOINDER_SECRETS_KEY}. */
    Optional<String> key();
}
