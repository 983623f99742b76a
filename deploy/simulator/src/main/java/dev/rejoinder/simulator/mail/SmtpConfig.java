package dev.rejoinder.simulator.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The mail server that stands for the merchants' own. */
@ConfigMapping(prefix = "simulator.smtp")
interface SmtpConfig {

    @WithDefault("127.0.0.1")
    String host();

    @WithDefault("3025")
    int port();

    @WithDefault("PT10S")
    Duration timeout();
}
