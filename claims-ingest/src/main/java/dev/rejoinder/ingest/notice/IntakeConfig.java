package dev.rejoinder.ingest.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How notices are gathered into commits. */
@ConfigMapping(prefix = "rejoinder.intake")
public interface IntakeConfig {

    /** Notices that may wait for a commit; one more is told to come back. */
    @WithDefault("1024")
    int capacity();

    /** Rows of one insert. */
    @WithDefault("128")
    int batch();

    /** While one of them waits for the disk, another gathers the next batch. */
    @WithDefault("2")
    int writers();

    /** While commits take longer and many wait, one more is told to come back: it would wait as long as all before it. */
    @WithDefault("50ms")
    Duration slow();

    /** Well under the 15 seconds after which Amazon and most webhook senders give up. */
    @WithDefault("5s")
    Duration patience();

    /** Who has not sent all of a body in this time, and a second for each 16 KiB it may have, is hung up on. */
    @WithDefault("30s")
    Duration bodyTime();

    /** How often to look for notices whose time is over. */
    @WithDefault("1h")
    Duration tidy();
}
