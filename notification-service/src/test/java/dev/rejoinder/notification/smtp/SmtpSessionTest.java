package dev.rejoinder.notification.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpSessionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final GreenMail plain = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp").dynamicPort());
    private final GreenMail secure = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtps").dynamicPort());

    @BeforeEach
    void start() {
        plain.start();
        secure.start();
    }

    @AfterEach
    void stop() {
        plain.stop();
        secure.stop();
    }

    @Test
    void sendsNothingInTheClearWhereStartTlsIsAskedForAndNotOffered() {
        assertThatThrownBy(() -> open(plain.getSmtp().getPort(), Encryption.STARTTLS, Optional.empty()))
                .isInstanceOf(MessagingException.class)
                .hasMessageContaining("STARTTLS");
    }

    @Test
    void tellsAStrangerNothingAfterStartTls() throws Exception {
        try (StrangeSmtp stranger = new StrangeSmtp()) {
            assertThatThrownBy(() -> open(stranger.port(), Encryption.STARTTLS, Optional.of("right")))
                    .isInstanceOf(MessagingException.class)
                    .hasCauseInstanceOf(SSLException.class);
            assertThat(stranger.heard()).containsExactly("EHLO test.example", "STARTTLS");
        }
    }

    @Test
    void trustsNoStranger() {
        assertThatThrownBy(() -> open(secure.getSmtps().getPort(), Encryption.TLS, Optional.empty()))
                .isInstanceOf(MessagingException.class)
                .hasCauseInstanceOf(SSLException.class);
    }

    @Test
    void signsInWithUserAndPassword() throws Exception {
        plain.setUser("relay@example.com", "relay", "right");
        assertThatThrownBy(() -> open(plain.getSmtp().getPort(), Encryption.NONE, Optional.of("wrong")))
                .isInstanceOf(MessagingException.class);

        SmtpSession session = open(plain.getSmtp().getPort(), Encryption.NONE, Optional.of("right"));
        MimeMessage mail = new MimeMessage((Session) null);
        mail.setRecipients(MimeMessage.RecipientType.TO, "jana@example.com");
        mail.setText("Hello");
        session.send(mail, () -> assertThat(session.hasEnded()).isFalse());

        assertThat(session.hasEnded()).isTrue();
        session.quit();
        assertThat(plain.getReceivedMessages()).hasSize(1);
    }

    private static SmtpSession open(int port, Encryption encryption, Optional<String> password)
            throws MessagingException {
        return SmtpSession.with(new SmtpServer(
                        "127.0.0.1",
                        port,
                        encryption,
                        password.isPresent() ? "relay" : null,
                        password.orElse(null),
                        "test.example",
                        PATIENCE,
                        PATIENCE,
                        new PromptSockets()))
                .open();
    }
}
