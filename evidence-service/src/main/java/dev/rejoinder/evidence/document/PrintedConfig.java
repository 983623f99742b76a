package dev.rejoinder.evidence.document;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many printed packets are kept, and how many are printed at a time. */
@ConfigMapping(prefix = "packet.printed")
interface PrintedConfig {

    /** Bytes on disk; the longest unused file goes first. */
    @WithDefault("268435456")
    long mostBytes();

    /** At most; a packet that is asked for again is printed again. */
    @WithDefault("24h")
    Duration keep();

    /** Printing takes some 20 MB and a core for a tenth of a second. */
    @WithDefault("2")
    int atATime();

    /** Who waits longer is told to come back. */
    @WithDefault("10s")
    Duration patience();
}
