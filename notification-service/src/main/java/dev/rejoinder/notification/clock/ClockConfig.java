package dev.rejoinder.notification.clock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rejoinder.clocks")
public interface ClockConfig {

    /** Opening hours before a promise breaks, so that a mail can still keep it. */
    @WithDefault("4h")
    Duration beforePromise();

    @WithDefault("10s")
    Duration poll();
}
