package dev.rejoinder.notification.bounce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When an address counts as broken, and how long. */
@ConfigMapping(prefix = "rejoinder.suppression")
interface SuppressionConfig {

    @WithDefault("30d")
    Duration keep();

    /** Mails that come back for a passing reason, until the address counts as broken. */
    @WithDefault("3")
    int softBounces();

    @WithDefault("7d")
    Duration softWithin();
}
