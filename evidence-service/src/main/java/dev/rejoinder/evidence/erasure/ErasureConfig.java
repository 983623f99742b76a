package dev.rejoinder.evidence.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rejoinder.erasure")
interface ErasureConfig {

    /** How long a closed dispute is still needed: Amazon's marketplace takes appeals for 30 days. */
    @WithDefault("30d")
    Duration afterClose();

    /** How often it is looked whether a dispute is no longer needed. */
    @WithDefault("1m")
    Duration poll();
}
