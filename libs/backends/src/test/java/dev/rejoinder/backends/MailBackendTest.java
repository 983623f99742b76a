package dev.rejoinder.backends;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailBackendTest {

    private static final int MAILS = 20;

    @TempDir
    Path directory;

    @Test
    void takesMailForAnybodyAtOnceAndKeepsItAsAFile() throws Exception {
        Port smtp = Spare.port();
        Port imap = Spare.port();
        MailBackend mail = new MailBackend(directory.resolve("mail"), smtp, imap);
        ServerProcess process = ServerProcess.startAndAwait(mail, directory, Duration.ofSeconds(30));
        try {
            send(smtp, 1);
            long start = System.nanoTime();
            send(smtp, MAILS);

            // Stock GreenMail needs at least 3.5 s for these: four commands of 44 ms each.
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            assertThat(files()).hasSize(MAILS + 1).allMatch(file -> file.endsWith("-anybody@example.org.eml"));
            assertThat(inInbox(imap)).isEqualTo(MAILS + 1);
        } finally {
            process.close();
        }
    }

    private static void send(Port smtp, int count) throws MessagingException {
        Session session = Session.getInstance(new Properties());
        InternetAddress[] anybody = {new InternetAddress("anybody@example.org")};
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect(Port.HOST, smtp.number(), null, null);
            for (int i = 0; i < count; i++) {
                MimeMessage message = new MimeMessage(session);
                message.setFrom("sender@example.org");
                message.setRecipients(Message.RecipientType.TO, anybody);
                message.setSubject("Mail " + i);
                message.setText("Text");
                message.saveChanges();
                transport.sendMessage(message, anybody);
            }
        }
    }

    private static int inInbox(Port imap) throws MessagingException {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect(Port.HOST, imap.number(), "anybody@example.org", "anybody@example.org");
            return store.getFolder("INBOX").getMessageCount();
        }
    }

    private List<String> files() throws Exception {
        try (Stream<Path> files = Files.list(directory.resolve("mail"))) {
            return files.map(Path::toString).toList();
        }
    }
}
