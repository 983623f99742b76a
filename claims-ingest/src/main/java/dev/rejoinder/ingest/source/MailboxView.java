package dev.rejoinder.ingest.source;

import dev.rejoinder.mail.imap.Encryption;
import java.time.Instant;

/**
 * A claims mailbox without its password.
 *
 * @param state CONNECTING, CONNECTED or FAILED
 * @param error what is wrong and what to do about it; null if nothing is
 * @param checkedAt when it was looked at last; null if never
 * @param lastMailAt when the newest mail read from it had arrived there; null if none was read
 */
record MailboxView(
        String host,
        int port,
        Encryption encryption,
        String user,
        String folder,
        String state,
        String error,
        Instant checkedAt,
        Instant lastMailAt) {}
