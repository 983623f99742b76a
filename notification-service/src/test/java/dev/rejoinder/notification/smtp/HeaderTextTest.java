package dev.rejoinder.notification.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chargeback 129.90: answer by 9 November",
                "Rückbuchung 129,90 €: Antwort bis 9. November · TN-10482",
                "🫖🫖🫖🫖🫖🫖🫖🫖🫖🫖🫖🫖🫖🫖🫖🫖🫖🫖🫖🫖🫖🫖🫖🫖🫖",
                "=?UTF-8?Q?not_a_word?="
            })
    void readsBackAsWritten(String text) throws Exception {
        String header = HeaderText.subject(text);
        assertThat(header.split("\n ")).allSatisfy(line -> assertThat(line).matches("[ -~]{1,75}"));
        assertThat(MimeUtility.decodeText(MimeUtility.unfold(header.replace("\n", "\r\n"))))
                .isEqualTo(text);
    }

    @Test
    void hasNoLineThatIsTooLong() throws Exception {
        String header = HeaderText.subject("W".repeat(2_000));

        assertThat(header.lines()).allMatch(line -> line.length() <= 76);
        assertThat(MimeUtility.decodeText(MimeUtility.unfold(header.replace("\n", "\r\n"))))
                .isEqualTo("W".repeat(2_000));
    }

    @Test
    void staysOneLine() {
        assertThat(HeaderText.subject("a\r\nBcc: b@c.de\u2028\u0000d")).isEqualTo("a Bcc: b@c.de d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Doe, Jane", "a \"b\" \\ c", "x <y@z.de>", "Zoë (Bar)"})
    void namesOneMailbox(String name) throws Exception {
        InternetAddress[] read = InternetAddress.parseHeader(HeaderText.mailbox(name, "a@b.de"), true);
        assertThat(read).hasSize(1);
        assertThat(read[0].getAddress()).isEqualTo("a@b.de");
        assertThat(read[0].getPersonal()).isEqualTo(name);
    }
}
