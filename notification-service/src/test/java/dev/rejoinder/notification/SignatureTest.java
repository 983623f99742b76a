package dev.rejoinder.notification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.notification.dkim.DkimVerifier;
import dev.rejoinder.notification.dkim.KeyFiles;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(OwnDomain.class)
class SignatureTest extends MailTest {

    @ConfigProperty(name = "rejoinder.dkim.key-file")
    Path keyFile;

    @Test
    void signsEveryMailSoThatMailboxesKnowItIsOurs() throws Exception {
        DkimVerifier verifier = KeyFiles.verifier(keyFile);
        profile(PROFILE.formatted(claims).replace("Teehaus Nord", "Teehaus Süd & Söhne – Ihr Fachgeschäft für Tee"));
        Case dispute = new Case(merchantId);
        dispute.shopperName = "Jana Müller-Lüdenscheidt 🫖";

        open(dispute);
        awaitStatus(dispute, "SENT", "SENT");

        for (String recipient : List.of(claims, dispute.shopperEmail)) {
            String mail = raw(mailsTo(recipient).get(0));
            assertThat(mail).containsOnlyOnce("DKIM-Signature:");
            assertThat(verifier.verifies(mail)).isTrue();
            assertThat(verifier.verifies(mail.replace("</html>", "</HTML>")))
                    .as("a changed body")
                    .isFalse();
            assertThat(verifier.verifies(mail.replace(recipient, "eve@example.com")))
                    .isFalse();
        }
    }

    private static String raw(MimeMessage mail) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toString(ISO_8859_1);
    }
}
