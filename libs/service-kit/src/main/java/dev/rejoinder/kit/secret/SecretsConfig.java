package dev.rejoinder.kit.secret;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** The keys that protect secrets at rest. */
@ConfigMapping(prefix = "rejoinder.secrets")
public interface SecretsConfig {

    /** Base64 of 32 bytes, from the environment variable {@code REJOINDER_SECRETS_KEY}. */
    Optional<String> key();

    /** Keys in the same form, separated by commas, with which nothing is encrypted any more, or not yet. */
    Optional<List<String>> otherKeys();
}
