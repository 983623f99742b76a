package dev.rejoinder.evidence.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long it is kept who a shopper was; docs/privacy.md has all of it. */
@ConfigMapping(prefix = "rejoinder.retention")
interface RetentionConfig {

    /** Orders that nobody disputes, from when they were placed: card schemes let a chargeback come 540 days later. */
    @WithDefault("540d")
    Duration orders();

    /** Disputes and their orders, from when they were closed: what shopper and merchant owe each other lapses in three years. */
    @WithDefault("1095d")
    Duration disputes();

    @WithDefault("1h")
    Duration poll();
}
