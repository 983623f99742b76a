package dev.rejoinder.mail.imap;

import javax.net.SocketFactory;

/**
 * Where a mailbox is and how to get in.
 *
 * @param sockets make the connections, and may refuse to
 */
public record ImapServer(
        String host,
        int port,
        Encryption encryption,
        String user,
        String password,
        String folder,
        SocketFactory sockets) {

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
