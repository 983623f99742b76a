package dev.rejoinder.simulator.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How parcels are sent. */
@ConfigMapping(prefix = "simulator.delivery")
interface DeliveryConfig {

    /** Amazon tries again once an hour, by the simulated clock. */
    @WithDefault("PT1H")
    Duration retryAfter();

    @WithDefault("3")
    int retries();

    /** So many are on their way at the same time. */
    @WithDefault("16")
    int lanes();

    /** Attempts that are remembered. */
    @WithDefault("100000")
    int remembered();
}
