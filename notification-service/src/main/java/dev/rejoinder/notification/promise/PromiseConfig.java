package dev.rejoinder.notification.promise;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rejoinder.promises")
interface PromiseConfig {

    /** Counted on days on which the shop is open. */
    @WithDefault("120h")
    Duration newsWithin();
}
