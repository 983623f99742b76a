package dev.rejoinder.notification.approval;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long mails wait for a person. */
@ConfigMapping(prefix = "rejoinder.approval")
interface ApprovalConfig {

    /** Until the shop is told once more that somebody is waited for. */
    @WithDefault("1d")
    Duration remindAfter();

    /** Until it leaves as it is: what it says is true, and silence is worse news than a mail without a personal line. */
    @WithDefault("3d")
    Duration leaveAfter();

    @WithDefault("1m")
    Duration poll();
}
