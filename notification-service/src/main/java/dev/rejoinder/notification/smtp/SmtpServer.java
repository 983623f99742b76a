package dev.rejoinder.notification.smtp;

import java.time.Duration;
import javax.net.SocketFactory;

/**
 * A mail server and how to speak to it.
 *
 * @param username null if it takes mails without
 * @param ourName how we present ourselves
 * @param timeout how long each of its answers may take
 * @param sockets where they may lead is theirs to decide
 */
public record SmtpServer(
        String host,
        int port,
        Encryption encryption,
        String username,
        String password,
        String ourName,
        Duration connectTimeout,
        Duration timeout,
        SocketFactory sockets) {

    @Override
    public String toString() {
        return "mail server " + host + ":" + port;
    }
}
