package dev.rejoinder.notification.dkim;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** The key that our mails are signed with; without one they leave unsigned, for the relay to sign. */
@ConfigMapping(prefix = "rejoinder.dkim")
interface DkimConfig {

    /** A private RSA key as PEM, PKCS#8. */
    Optional<Path> keyFile();

    /** The public key is published as {@code selector._domainkey.domain}. */
    Optional<String> selector();

    /** Has to be the sender's, or one above it, or mailboxes do not take the signature for the sender's (DMARC). */
    Optional<String> domain();
}
