package dev.rejoinder.notification.delivery;

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
final class SmtpSession extends SMTPTransport {

    /** Servers end quiet sessions after minutes; one that waited this long is not trusted. */
    private static final long LONGEST_REST_NANOS = TimeUnit.SECONDS.toNanos(30);

    static {
        // Named here, the library does not search all jars for it several times in each mail.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private Runnable beforeEnd = () -> {};
    private boolean ending;
    private long lastUse = System.nanoTime();

    private SmtpSession(Session session) {
        super(session, null);
    }

    static SmtpSession open(SmtpConfig config, String ourName) throws MessagingException {
        SmtpSession session = new SmtpSession(Session.getInstance(properties(config, ourName)));
        session.connect(
                config.host(),
                config.port(),
                config.username().orElse(null),
                config.password().orElse(null));
        return session;
    }

    private static Properties properties(SmtpConfig config, String ourName) {
        Properties properties = new Properties();
        properties.put("mail.smtp.localhost", ourName);
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        // Gives the connection that TLS is put on.
        properties.put("mail.smtp.ssl.socketFactory", new PromptSockets());
        properties.put(
                "mail.smtp.connectiontimeout",
                String.valueOf(config.connectTimeout().toMillis()));
        properties.put("mail.smtp.timeout", String.valueOf(config.timeout().toMillis()));
        properties.put("mail.smtp.writetimeout", String.valueOf(config.timeout().toMillis()));
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.auth", String.valueOf(config.username().isPresent()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", String.valueOf(config.encryption() == SmtpConfig.Encryption.TLS));
        String startTls = String.valueOf(config.encryption() == SmtpConfig.Encryption.STARTTLS);
        properties.put("mail.smtp.starttls.enable", startTls);
        properties.put("mail.smtp.starttls.required", startTls);
        return properties;
    }

    /** @param beforeEnd run when all but the last line was sent */
    void send(Message mail, Runnable beforeEnd) throws MessagingException {
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
    boolean hasEnded() {
        return ending;
    }

    boolean isFresh() {
        return System.nanoTime() - lastUse < LONGEST_REST_NANOS;
    }

    void quit() {
        try {
            close();
        } catch (MessagingException e) {
            // It is gone either way.
        }
    }
}
