package dev.rejoinder.ingest.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long notices and shoppers are kept. Senders repeat for up to 14 days; a notice that is gone by then would be taken again. */
@ConfigMapping(prefix = "rejoinder.retention")
public interface RetentionConfig {

    /** What told of a claim, and what waits for a person: a bank may come back to a claim after a year. */
    @WithDefault("400d")
    Duration claims();

    /** What was not about a claim. */
    @WithDefault("30d")
    Duration others();

    /**
     * Who the shopper of a resolved claim is, from when it was last told of: what shopper and merchant owe each other lapses in
     * three years.
     */
    @WithDefault("1095d")
    Duration shoppers();
}
