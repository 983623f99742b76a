package dev.rejoinder.notification.delivery;

import dev.rejoinder.notification.smtp.Encryption;
import dev.rejoinder.notification.smtp.PromptSockets;
import dev.rejoinder.notification.smtp.SmtpServer;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mail server that takes our mails. */
@ConfigMapping(prefix = "rejoinder.smtp")
public interface SmtpConfig {

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

    default SmtpServer server(String ourName) {
        return new SmtpServer(
                host(),
                port(),
                encryption(),
                username().orElse(null),
                password().orElse(null),
                ourName,
                connectTimeout(),
                timeout(),
                new PromptSockets());
    }
}
