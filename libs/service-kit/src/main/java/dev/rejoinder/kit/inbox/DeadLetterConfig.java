package dev.rejoinder.kit.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** A fact that was set aside may name a shopper. */
@ConfigMapping(prefix = "rejoinder.dead-letters")
interface DeadLetterConfig {

    /** How long one is kept after it was replayed: as long as it is on its topic. */
    @WithDefault("14d")
    Duration keepReplayed();

    /** How long one waits to be replayed. */
    @WithDefault("400d")
    Duration keepOpen();

    @WithDefault("1h")
    Duration tidy();
}
