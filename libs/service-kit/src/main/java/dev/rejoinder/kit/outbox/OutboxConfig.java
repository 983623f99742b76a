package dev.rejoinder.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rejoinder.outbox")
interface OutboxConfig {

    /** How often the relay looks without being woken. */
    @WithDefault("1s")
    Duration poll();

    /** Facts committed within this time of each other leave together. */
    @WithDefault("10ms")
    Duration gather();

    /** Rows of one lane taken at a time. */
    @WithDefault("250")
    int batch();

    /** How long sent rows are kept for {@code GET /events} and for tracing. */
    @WithDefault("72h")
    Duration keep();
}
