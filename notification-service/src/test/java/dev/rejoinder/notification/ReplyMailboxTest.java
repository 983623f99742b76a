package dev.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Replies on the way that most of them take: into a mailbox, which is watched. */
@QuarkusTest
@TestProfile(OwnDomain.class)
class ReplyMailboxTest extends ReplyCase {

    @ConfigProperty(name = OwnDomain.SMTP_PORT)
    String port;

    @Test
    void takesWhatComesToTheMailboxOnce() throws Exception {
        sent();
        byte[] mail = answer().says("By mail").bytes();

        deliver(mail);
        deliver(mail);
        deliver(answer().says("Again").bytes());

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> asMerchant("/inbound/mails?disputeId=" + dispute.id)
                .body("items.size()", equalTo(2)));
        post(mail).statusCode(202);
        asMerchant("/disputes/" + dispute.id + "/conversation")
                .body("items.findAll { it.direction == 'IN' }.text", containsInAnyOrder("By mail", "Again"));
        await().untilAsserted(() -> assertThat(facts(dispute)).hasSize(2));
    }

    @Test
    void listsAMailThatIsTooLargeAndReadsOn() throws Exception {
        sent();

        deliver(answer().subject("Large").says("x\r\n".repeat(3_600_000)).bytes());
        deliver(answer().says("Small").bytes());

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> asMerchant("/inbound/mails?disputeId=" + dispute.id)
                .body("items.kind", containsInAnyOrder("PERSON", "UNREADABLE")));
    }

    private void deliver(byte[] mail) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", port);
        Session session = Session.getInstance(properties);
        MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(mail));
        // Transport.send would give it another Message-ID.
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, new InternetAddress[] {new InternetAddress(OwnDomain.MAILBOX)});
        }
    }
}
