package dev.rejoinder.notification.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.util.StreamProvider;
import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailStreamProvider;

/**
 * A connection to the mail server. Up to the line that ends a mail, nothing was sent whatever breaks; after it only the
 * server's answer tells.
 */
public final class SmtpSession extends SMTPTransport {

    /** Servers end quiet sessions after minutes; one that waited this long is not trusted. */
    private static final long LONGEST_REST_NANOS = TimeUnit.SECONDS.toNanos(30);

    static {
        // Named here, the library does not search all jars for it several times in each mail.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final SmtpServer server;
    private final RememberedSocket socket;
    private Runnable beforeEnd = () -> {};
    private boolean ending;
    private long lastUse = System.nanoTime();

    private SmtpSession(SmtpServer server, RememberedSocket socket) {
        super(Session.getInstance(properties(server, socket)), null);
        this.server = server;
        this.socket = socket;
    }

    /** Not connected yet. */
    public static SmtpSession with(SmtpServer server) {
        return new SmtpSession(server, new RememberedSocket(server.sockets()));
    }

    public SmtpSession open() throws MessagingException {
        connect(server.host(), server.port(), server.username(), server.password());
        return this;
    }

    private static Properties properties(SmtpServer server, RememberedSocket socket) {
        Properties properties = new Properties();
        properties.put("mail.smtp.localhost", server.ourName());
        properties.put("mail.smtp.socketFactory", socket);
        // Gives the connection that TLS is put on.
        properties.put("mail.smtp.ssl.socketFactory", socket);
        // The other socket factory would connect anywhere.
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put(
                "mail.smtp.connectiontimeout",
                String.valueOf(server.connectTimeout().toMillis()));
        properties.put("mail.smtp.timeout", String.valueOf(server.timeout().toMillis()));
        properties.put("mail.smtp.writetimeout", String.valueOf(server.timeout().toMillis()));
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.auth", String.valueOf(server.username() != null));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", String.valueOf(server.encryption() == Encryption.TLS));
        String startTls = String.valueOf(server.encryption() == Encryption.STARTTLS);
        properties.put("mail.smtp.starttls.enable", startTls);
        properties.put("mail.smtp.starttls.required", startTls);
        return properties;
    }

    /** @param beforeEnd run when all but the last line was sent */
    public void send(Message mail, Runnable beforeEnd) throws MessagingException {
        this.beforeEnd = beforeEnd;
        this.ending = false;
        sendMessage(mail, mail.getAllRecipients());
        lastUse = System.nanoTime();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        beforeEnd.run();
        ending = true;
        super.finishData();
    }

    /** Whether the server may have the mail of the {@link #send} that failed. */
    public boolean hasEnded() {
        return ending;
    }

    public boolean isFresh() {
        return System.nanoTime() - lastUse < LONGEST_REST_NANOS;
    }

    /** From another thread: whoever waits for the server does so no longer. */
    public void cut() {
        socket.cut();
    }

    public void quit() {
        try {
            close();
        } catch (MessagingException e) {
            // It is gone either way.
        }
    }
}
