package dev.rejoinder.backends;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnsAuthorityTest {

    @TempDir
    Path directory;

    @Test
    void signsWithTheKeyOfTheChainItWrites() throws Exception {
        SnsAuthority authority = SnsAuthority.in(directory);

        List<Certificate> chain = chain();
        chain.get(0).verify(chain.get(1).getPublicKey());
        assertThat(verifies(chain.get(0), "Message\nhello\n", authority.sign("Message\nhello\n", "2")))
                .isTrue();
    }

    @Test
    void keepsTheAuthorityADirectoryHolds() throws Exception {
        SnsAuthority.in(directory);

        SnsAuthority again = SnsAuthority.in(directory);

        assertThat(verifies(chain().get(0), "text", again.sign("text", "2"))).isTrue();
    }

    @Test
    void writesEnvelopesAsJson() {
        String envelope = SnsAuthority.in(directory).notification("arn:aws:sns:eu-west-1:1:t", "{\"a\":\"b\\n\"}\n");

        assertThat(envelope)
                .contains("\"Message\" : \"{\\\"a\\\":\\\"b\\\\n\\\"}\\u000a\"")
                .contains("\"Signature\" : \"");
    }

    private List<Certificate> chain() throws Exception {
        try (InputStream pem = Files.newInputStream(directory.resolve(SnsAuthority.CHAIN_FILE))) {
            return List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(pem));
        }
    }

    private static boolean verifies(Certificate leaf, String text, String signature) throws Exception {
        Signature check = Signature.getInstance("SHA256withRSA");
        check.initVerify(leaf);
        check.update(text.getBytes(UTF_8));
        return check.verify(Base64.getDecoder().decode(signature));
    }
}
