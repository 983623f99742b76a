package dev.rejoinder.notification.incoming.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.mail.mime.MailHeaders;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

    private final Ourselves ourselves =
            new Ourselves("notices@rejoinder.local", "rejoinder.local", "in.rejoinder.example");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            X-Mailer: Phone                                                | PERSON
            Auto-Submitted: no                                             | PERSON
            Auto-Submitted: auto-replied                                   | AUTO_REPLY
            Auto-Submitted: auto-generated; owner-email="x@y.example"      | AUTO_REPLY
            AUTO-SUBMITTED: (a comment) auto-replied                       | AUTO_REPLY
            X-Autoreply: yes                                               | AUTO_REPLY
            X-Autorespond: Thanks                                          | AUTO_REPLY
            Precedence: auto_reply                                         | AUTO_REPLY
            Precedence: bulk                                               | MAILING_LIST
            Precedence: list                                               | MAILING_LIST
            List-Id: <news.shop.example>                                   | MAILING_LIST
            List-Unsubscribe: <mailto:off@shop.example>                    | MAILING_LIST
            Return-Path: <>                                                | AUTO_REPLY
            X-Auto-Response-Suppress: All                                  | AUTO_REPLY
            Content-Type: multipart/report; report-type=disposition-notification | AUTO_REPLY
            Content-Type: multipart/report; report-type=delivery-status    | BOUNCE
            Subject: Automatische Antwort: Ihr Fall                        | OUT_OF_OFFICE
            Subject: Out of Office: your claim                             | OUT_OF_OFFICE
            Subject: =?utf-8?q?Respuesta_autom=C3=A1tica?=                 | OUT_OF_OFFICE
            Subject: Risposta automatica                                   | OUT_OF_OFFICE
            Subject: I was out of office, sorry                            | PERSON
            List-Id: "Teehaus" <m-1.claims.rejoinder.local>                | OWN
            """)
    void knowsMachinesByWhatTheySay(String line, MailKind kind) {
        assertThat(judge(line, "jana@example.com").kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "jana@example.com, PERSON",
        "MAILER-DAEMON@example.com, AUTO_REPLY",
        "no-reply@example.com, AUTO_REPLY",
        "notices@rejoinder.local, OWN",
        "Reply+x@in.rejoinder.example, OWN",
        "notices@rejoinder.local.example.com, PERSON"
    })
    void knowsThemByTheirAddress(String sender, MailKind kind) {
        assertThat(judge("X-Mailer: Phone", sender).kind()).isEqualTo(kind);
    }

    private Judgement judge(String line, String sender) {
        MailHeaders headers = MailHeaders.parse((line.strip() + "\r\n\r\n").getBytes(UTF_8));
        return new Judge(headers, ourselves).judge(sender, List.of());
    }
}
