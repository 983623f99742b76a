package dev.rejoinder.ingest.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many notices one sender may bring. Far above what claims come to, and far below what would starve the others. */
@ConfigMapping(prefix = "rejoinder.limits")
interface LimitConfig {

    /** Requests from one address, whoever it says it is, in a second. */
    @WithDefault("1000")
    long addressPerSecond();

    /** Requests from one address at once. */
    @WithDefault("5000")
    long addressBurst();

    /** Authentic notices of one merchant in a second. */
    @WithDefault("200")
    long merchantPerSecond();

    /** Authentic notices of one merchant at once, as after an outage of the sender's. */
    @WithDefault("5000")
    long merchantBurst();
}
