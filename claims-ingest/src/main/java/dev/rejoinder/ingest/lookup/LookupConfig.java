package dev.rejoinder.ingest.lookup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How Amazon Pay is asked for what notices leave out. */
@ConfigMapping(prefix = "rejoinder.lookup")
interface LookupConfig {

    /** Questions asked at the same time, over all merchants; none gets more than half of it. */
    @WithDefault("16")
    int callers();

    /** How often to look for due questions without being woken. */
    @WithDefault("1s")
    Duration poll();

    /** Who took a question and has not settled it after this time is taken for dead. */
    @WithDefault("2m")
    Duration lease();

    /** When Amazon cannot be asked for this long, the claim is reported without details; they follow. */
    @WithDefault("30m")
    Duration patience();

    /** How often to look for disputes that are to be read again. */
    @WithDefault("10s")
    Duration rereadPoll();
}
