package dev.rejoinder.ingest.source;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How fresh the sources in memory are. */
@ConfigMapping(prefix = "rejoinder.sources")
interface SnapshotConfig {

    /** Another instance's change is seen after this time at the latest. */
    @WithDefault("10s")
    Duration refresh();

    /** Strangers cannot make us read the sources more often than this. */
    @WithDefault("1s")
    Duration askedRefresh();
}
