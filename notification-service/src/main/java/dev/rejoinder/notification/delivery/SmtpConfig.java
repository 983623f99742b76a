package dev.rejoinder.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mail server that takes our mails. */
@ConfigMapping(prefix = "rejoinder.smtp")
public interface SmtpConfig {

    /** What keeps strangers from reading along. */
    enum Encryption {
        /** Only for a server on the same machine. */
        NONE,
        /** Mails wait while the server does not offer it. */
        STARTTLS,
        /** From the first byte on, usually port 465. */
        TLS
    }

    @WithDefault("localhost")
    String host();

    @WithDefault("3025")
    int port();

    @WithDefault("NONE")
    Encryption encryption();

    Optional<String> username();

    Optional<String> password();

    @WithDefault("10s")
    Duration connectTimeout();

    /** A relay may scan a mail before it answers; giving up early would send it twice. */
    @WithDefault("90s")
    Duration timeout();
}
