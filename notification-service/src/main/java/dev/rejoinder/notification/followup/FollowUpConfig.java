package dev.rejoinder.notification.followup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rejoinder.follow-ups")
interface FollowUpConfig {

    @WithDefault("1m")
    Duration poll();
}
