package dev.rejoinder.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Whatever shoppers and shops write into names, orders and comments stays text. */
@QuarkusTest
class HostileTextTest extends MailTest {

    private static final String HOSTILE =
            "Eve\r\nBcc: evil@example.org\r\n\r\n<img src=x onerror=alert(1)> {config:secret} =?UTF-8?Q?x?= \u202Egnp";

    @Test
    void keepsHostileTextOutOfHeadersAndMarkup() throws Exception {
        profile();
        Case dispute = new Case(merchantId);
        dispute.shopperName = HOSTILE;
        dispute.comment = HOSTILE;
        dispute.orderId = HOSTILE;
        dispute.item = HOSTILE;

        open(dispute);

        awaitStatus(dispute, "SENT", "SENT");
        checkInert(mailsTo(claims).get(0));
        checkInert(mailsTo(dispute.shopperEmail).get(0));
        assertThat(mailsTo("evil@example.org")).isEmpty();
    }

    @Test
    void writesNobodyWhoseAddressIsATrick() {
        profile();
        Case dispute = new Case(merchantId);
        dispute.shopperEmail = "jana@example.com>\r\nRCPT TO:<evil@example.org";

        open(dispute);

        awaitStatus(dispute, "SENT", "HELD");
        assertThat(mailsTo("evil@example.org")).isEmpty();
    }

    @Test
    void keepsNamesOfAllScriptsWhole() throws Exception {
        profile(PROFILE.formatted(claims).replace("Teehaus Nord", "Ünal's 🫖 \\\"Tee, Haus\\\" <x@y.example> (茶)"));
        Case dispute = new Case(merchantId);
        dispute.shopperName = "Zoë O'Brien 🦊 نور";

        open(dispute);

        awaitStatus(dispute, "SENT", "SENT");
        MimeMessage mail = mailsTo(dispute.shopperEmail).get(0);
        InternetAddress from = (InternetAddress) mail.getFrom()[0];
        assertThat(mail.getFrom()).hasSize(1);
        assertThat(from.getAddress()).isEqualTo("notices@rejoinder.local");
        assertThat(from.getPersonal()).isEqualTo("Ünal's 🫖 \"Tee, Haus\" <x@y.example> (茶)");
        assertThat(part(mail, 0)).contains("Guten Tag Zoë O'Brien 🦊 نور,");
    }

    private static void checkInert(MimeMessage mail) throws Exception {
        assertThat(Collections.list(mail.getAllHeaders()))
                .extracting(header -> header.getName().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("bcc")
                .doesNotHaveDuplicates();
        assertThat(mail.getSubject()).doesNotContain("\n", "\r", "\u202E");
        assertThat(part(mail, 0)).contains("{config:secret}").doesNotContain("\u202E", "\nBcc:");
        assertThat(part(mail, 1))
                .contains("&lt;img src=x onerror=alert(1)&gt; {config:secret}")
                .doesNotContain("<img", "\u202E");
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        while (parts.getBodyPart(0).getContent() instanceof MimeMultipart inner) {
            parts = inner;
        }
        return (String) parts.getBodyPart(index).getContent();
    }
}
