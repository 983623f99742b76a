package dev.rejoinder.bench.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpSinkTest {

    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private SmtpSink sink;
    private Socket client;
    private BufferedReader answers;

    @BeforeEach
    void connect() throws IOException {
        sink = new SmtpSink(mails::add);
        client = new Socket(InetAddress.getLoopbackAddress(), sink.port());
        answers = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
        answers.readLine();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        sink.close();
    }

    @Test
    void findsTheNoticeOfAMailInABrokenLine() throws IOException {
        send("Message-ID: <1@x>\r\n\r\nYour claim P02-00000=\r\n00-0000042 is open\r\n.");

        assertThat(answers.readLine()).isEqualTo("250 taken");
        assertThat(mails)
                .singleElement()
                .satisfies(mail -> assertThat(mail.number()).isEqualTo(42))
                .satisfies(mail -> assertThat(mail.messageId()).isEqualTo("<1@x>"))
                .satisfies(
                        mail -> assertThat(mail.isFor("claims@bench.example")).isTrue());
    }

    @Test
    void holdsTheAnswerToDataUntilReleased() throws Exception {
        sink.hold().hold();

        send("Message-ID: <2@x>\r\n\r\nnothing\r\n.");

        assertThat(sink.hold().awaitHeld(Duration.ofSeconds(20))).isTrue();
        assertThat(mails).singleElement().satisfies(mail -> assertThat(mail.number())
                .isNegative());
        assertThat(answers.ready()).isFalse();
        sink.hold().release();
        assertThat(answers.readLine()).isEqualTo("250 taken");
    }

    private void send(String content) throws IOException {
        for (String line : List.of("MAIL FROM:<a@b>", "RCPT TO:<claims@bench.example>", "DATA")) {
            client.getOutputStream().write((line + "\r\n").getBytes(ISO_8859_1));
            answers.readLine();
        }
        client.getOutputStream().write((content + "\r\n").getBytes(ISO_8859_1));
    }
}
