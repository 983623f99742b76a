package dev.rejoinder.notification.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How merchants' own mail servers are spoken to. */
@ConfigMapping(prefix = "rejoinder.mail-account")
public interface MailAccountConfig {

    /** True where a mail server may be on this machine, on any port, and without encryption. */
    @WithDefault("false")
    boolean local();

    /** Answers under way at the same time; a merchant has one at most, and each is in memory twice while it is fetched. */
    @WithDefault("2")
    int senders();

    @WithDefault("10s")
    Duration connectTimeout();

    /** For each answer of the server; it may look a mail through before the last. */
    @WithDefault("60s")
    Duration timeout();

    /** From the first byte to the last, however slowly they come. */
    @WithDefault("3m")
    Duration longest();

    /** The same for the mail with the code, as a person waits. */
    @WithDefault("30s")
    Duration longestTry();

    /** Mails with a code to one merchant. */
    @WithDefault("5")
    int codesPerHour();

    @WithDefault("30m")
    Duration codeValid();
}
