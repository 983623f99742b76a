package dev.rejoinder.ingest.mailbox;

import dev.rejoinder.mail.imap.ReadingRules;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How claims mailboxes are read. */
@ConfigMapping(prefix = "rejoinder.mailbox")
interface MailboxConfig {

    /** How soon changed settings take effect. */
    @WithDefault("5s")
    Duration look();

    /** How often a mailbox is looked at; also how long to wait for the server to tell of a mail, where it can. */
    @WithDefault("25s")
    Duration poll();

    /** Mailboxes read at the same time by one instance; each takes a thread. */
    @WithDefault("200")
    int readers();

    /** The first time, older mails are left where they are. */
    @WithDefault("30d")
    Duration firstReach();

    /** Longest pause before a mailbox that cannot be read is tried again. */
    @WithDefault("5m")
    Duration longestPause();

    default ReadingRules rules() {
        return new ReadingRules(poll(), firstReach(), longestPause(), ClaimsMailbox.LARGEST);
    }
}
