package dev.rejoinder.ingest.claim;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How notices are turned into claims. */
@ConfigMapping(prefix = "rejoinder.translator")
interface TranslatorConfig {

    /** Notices of one transaction. */
    @WithDefault("500")
    int batch();

    /** Notices accepted within this time of each other are translated together. */
    @WithDefault("40ms")
    Duration gather();

    /** How often to look without being woken. */
    @WithDefault("1s")
    Duration poll();
}
