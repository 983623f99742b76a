package dev.rejoinder.notification.delivery;

import dev.rejoinder.notification.smtp.Encryption;
import dev.rejoinder.notification.smtp.PromptSockets;
import dev.rejoinder.notification.smtp.SmtpServer;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** The mail server that takes our mails. */
@ConfigMapping(prefix = "rejoinder.smtp")
public interface SmtpConfig {

    Pattern ON_THIS_MACHINE = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|::1|\\[::1]");

    @WithDefault("localhost")
    String host();

    @WithDefault("3025")
    int port();

    /** {@code NONE} has to be asked for, and in production only a server on this machine may have it. */
    @WithDefault("STARTTLS")
    Encryption encryption();

    Optional<String> username();

    Optional<String> password();

    @WithDefault("10s")
    Duration connectTimeout();

    /** A relay may scan a mail before it answers; giving up early would send it twice. */
    @WithDefault("90s")
    Duration timeout();

    /**
     * @param production whether real merchants are served
     * @param local whether this is a local system, which may run with production's settings
     * @throws IllegalStateException if the service must not start
     */
    default void check(boolean production, boolean local) {
        if (encryption() == Encryption.NONE
                && production
                && !local
                && !ON_THIS_MACHINE.matcher(host()).matches()) {
            throw new IllegalStateException("rejoinder.smtp.encryption is NONE and " + host()
                    + " is another machine: what our mails say could be read on the way. Set STARTTLS or TLS");
        }
    }

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
