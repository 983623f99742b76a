package dev.rejoinder.notification.talk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** In which time a person answers a shopper. */
@ConfigMapping(prefix = "rejoinder.answers")
interface TalkConfig {

    /** As Amazon Pay asks of merchants. Counted on days on which the shop is open. */
    @WithDefault("24h")
    Duration first();

    @WithDefault("24h")
    Duration next();
}
