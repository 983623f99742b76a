package dev.rejoinder.simulator;

import com.icegreen.greenmail.util.ServerSetup;
import dev.rejoinder.backends.MailServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The mail server of all merchants. */
public final class Mailbox implements QuarkusTestResourceLifecycleManager {

    private static MailServer server;

    @Override
    public Map<String, String> start() {
        server = new MailServer(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return Map.of("simulator.smtp.port", String.valueOf(server.getSmtp().getPort()));
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** The oldest first. */
    static List<MimeMessage> to(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
