package dev.rejoinder.notification.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rejoinder.retention")
public interface RetentionConfig {

    /** What mails of closed disputes said, as long as the notices they go back to: a bank may come back after a year. */
    @WithDefault("400d")
    Duration mails();

    /** What mails said that reached us and belong to no dispute. */
    @WithDefault("90d")
    Duration strays();

    @WithDefault("1h")
    Duration poll();
}
