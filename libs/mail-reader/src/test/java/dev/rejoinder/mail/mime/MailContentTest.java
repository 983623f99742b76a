package dev.rejoinder.mail.mime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailContentTest {

    @Test
    void readsTheTextAndHandsOnWhatIsAttached() {
        MailContent content = read(
                """
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                <p>It is a gr=FC=DFe<script>alert(1)</script></p>
                --b
                Content-Type: application/pdf; name="other.pdf"
                Content-Disposition: attachment; filename*=UTF-8''C%3A%5Cbills%5CR%C3%BCckgabe.pdf
                Content-Transfer-Encoding: base64

                PDF
                --b--
                """
                        .replace("PDF", Base64.getEncoder().encodeToString("%PDF-1.7".getBytes(UTF_8))));

        assertThat(content.html().strip()).isEqualTo("It is a grüße");
        Attachment attachment = content.attachments().get(0);
        assertThat(attachment.name()).isEqualTo("Rückgabe.pdf");
        assertThat(attachment.declaredType()).isEqualTo("application/pdf");
        assertThat(attachment.isInline()).isFalse();
        assertThat(attachment.bytes()).asString(UTF_8).isEqualTo("%PDF-1.7");
    }

    @Test
    void namesOfFilesLeadNowhere() {
        for (String name : List.of("../../etc/passwd", "..\\..\\passwd", "....passwd", "=?utf-8?Q?=2E=2E/passwd?=")) {
            assertThat(read("Content-Type: image/png\nContent-Disposition: attachment; filename=\"" + name + "\"\n\nx")
                            .attachments()
                            .get(0)
                            .name())
                    .isEqualTo("passwd");
        }
    }

    @Test
    void partsWithinPartsWithoutEndAreNotRead() {
        StringBuilder mail = new StringBuilder("Content-Type: multipart/mixed; boundary=b0\n\n");
        for (int i = 0; i < 500; i++) {
            mail.append("--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(i, i + 1));
        }
        assertThatThrownBy(() -> read(mail.toString())).isInstanceOf(UnreadableMail.class);
    }

    @Test
    void aMailIsTheSameHoweverItCame() {
        byte[] posted = "From: a@b.example\nSubject: s\n\nText\n".getBytes(UTF_8);
        byte[] read = "Received: from x\r\nFrom: a@b.example\r\nSubject: s\r\n\r\nText\r\n\r\n".getBytes(UTF_8);
        byte[] other = "From: a@b.example\nSubject: s\n\nOther text\n".getBytes(UTF_8);

        assertThat(MailIdentity.areSame(posted, read)).isTrue();
        assertThat(MailIdentity.areSame(posted, other)).isFalse();
    }

    private static MailContent read(String mail) {
        return MailContent.read(mail.getBytes(UTF_8));
    }
}
