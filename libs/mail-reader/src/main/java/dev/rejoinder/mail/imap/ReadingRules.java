package dev.rejoinder.mail.imap;

import java.time.Duration;

/**
 * How a mailbox is read.
 *
 * @param poll how often it is looked at; also how long to wait for the server to tell of a mail, where it can
 * @param firstReach the first time, older mails are left where they are
 * @param longestPause before a mailbox that cannot be read is tried again
 * @param largest bytes of a mail that is read
 */
public record ReadingRules(Duration poll, Duration firstReach, Duration longestPause, int largest) {}
