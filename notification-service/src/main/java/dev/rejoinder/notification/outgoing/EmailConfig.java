package dev.rejoinder.notification.outgoing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How mails leave. */
@ConfigMapping(prefix = "rejoinder.email")
public interface EmailConfig {

    /** The address all mails come from; merchants' answers reach it, so people should read it. */
    String sender();

    /** What our Message-IDs end with. */
    String domain();

    /**
     * Mails that may be in doubt at the same time: the mail server may have them, and we have not noted it yet. Killed in
     * that moment, so many may be sent twice.
     */
    @WithDefault("1")
    int inDoubt();

    /** Threads that ask for facts, write, and hand over on a connection each. */
    @WithDefault("3")
    int writers();

    @WithDefault("1s")
    Duration poll();

    /** While the relay or evidence-service is away; all mails wait, so it is short. */
    @WithDefault("30s")
    Duration longestOutagePause();

    /** When a relay puts one mail off. */
    @WithDefault("5m")
    Duration longestPause();

    /** How long a mail that the relay turns away is tried again: it may be the relay that is wrong, and be put right. */
    @WithDefault("1h")
    Duration refusedFor();

    /**
     * Set while a store that was lost is filled again from the topics: facts older than this only become rows that say so,
     * as what they ask for was sent.
     */
    Optional<Instant> rebuildUntil();

    /** Share of the cases of the last 30 days that may end without a line of a person; above it people are told. */
    @WithDefault("0.9")
    double automationCeiling();

    /** After a dispute was told first, until its missing evidence is asked for. */
    @WithDefault("1d")
    Duration evidenceGap();

    /** Changes of one dispute within this time make one mail. */
    @WithDefault("2m")
    Duration mergeWindow();
}
