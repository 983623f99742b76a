package dev.rejoinder.ingest.source;

import dev.rejoinder.mail.imap.Encryption;

/**
 * A claims mailbox and how far it has been read.
 *
 * @param version of its settings
 * @param uidValidity null before it is read for the first time
 */
public record Mailbox(
        String merchantId,
        long version,
        String host,
        int port,
        Encryption encryption,
        String user,
        String password,
        String folder,
        Long uidValidity,
        long lastUid) {

    @Override
    public String toString() {
        return "mailbox of " + merchantId + " at " + host;
    }
}
