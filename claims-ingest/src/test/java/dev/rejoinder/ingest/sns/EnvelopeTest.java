package dev.rejoinder.ingest.sns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.backends.SnsAuthority;
import dev.rejoinder.backends.SnsMessage;
import dev.rejoinder.kit.problem.BadRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final Path DIRECTORY = Path.of("target/sns-authority");
    private static final SnsAuthority AMAZON = SnsAuthority.in(DIRECTORY);
    private static final X509Certificate CERTIFICATE = certificate();

    @Test
    void signsTheFieldsInAmazonsOrder() {
        Envelope envelope = Envelope.parse(bytes(SnsMessage.notification("arn", "a\nb")
                .with("MessageId", "id")
                .with("Subject", "subject")
                .signedBy(AMAZON)));

        assertThat(envelope.stringToSign())
                .isEqualTo(
                        """
                        Message
                        a
                        b
                        MessageId
                        id
                        Subject
                        subject
                        Timestamp
                        2026-11-02T10:00:00.000Z
                        TopicArn
                        arn
                        Type
                        Notification
                        """);
    }

    @Property(tries = 300)
    void verifiesAnyMessageAndNoChangedOne(@ForAll String message, @ForAll @IntRange(min = 1, max = 2) int version) {
        String text = "m" + message.replaceAll("[\\p{Cs}]", "");
        SnsMessage signed = SnsMessage.notification("arn", text).with("SignatureVersion", String.valueOf(version));
        String envelope = signed.signedBy(AMAZON);

        assertThat(isSigned(envelope)).isTrue();
        assertThat(isSigned(envelope.replace("\"Message\" : \"m", "\"Message\" : \"n")))
                .isFalse();
        assertThat(isSigned(envelope.replace("\"TopicArn\" : \"arn\"", "\"TopicArn\" : \"arm\"")))
                .isFalse();
    }

    @Test
    void readsTheOtherSpellingOfAddresses() {
        String envelope =
                SnsMessage.notification("arn", "a").signedBy(AMAZON).replace("SigningCertURL", "SigningCertUrl");

        assertThat(isSigned(envelope)).isTrue();
    }

    @Test
    void refusesWhatCouldShareASignature() {
        SnsMessage twoInOne = SnsMessage.notification("arn", "a").with("MessageId", "id\nTimestamp\nx");

        assertThatThrownBy(() -> Envelope.parse(bytes(twoInOne.signedBy(AMAZON))))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("control character");
        assertThatThrownBy(() -> Envelope.parse(bytes("{\"Type\":\"Notification\",\"Type\":\"Notification\"}")))
                .isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> Envelope.parse(bytes("{\"SubscribeURL\":\"a\",\"SubscribeUrl\":\"b\"}")))
                .hasMessageContaining("twice");
    }

    @Test
    void namesWhatIsMissing() {
        for (String name : new String[] {"MessageId", "TopicArn", "Timestamp", "SigningCertURL"}) {
            String envelope = SnsMessage.notification("arn", "a").without(name).signedBy(AMAZON);
            assertThatThrownBy(() -> Envelope.parse(bytes(envelope))).hasMessage(name + " is missing");
        }
        assertThatThrownBy(() -> Envelope.parse(bytes(SnsMessage.notification("arn", "a")
                        .with("SignatureVersion", "3")
                        .signedBy(AMAZON))))
                .hasMessageContaining("SignatureVersion");
    }

    private static boolean isSigned(String envelope) {
        return EnvelopeVerifier.isSigned(Envelope.parse(bytes(envelope)), CERTIFICATE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static X509Certificate certificate() {
        try {
            return Certificates.read(Files.readAllBytes(DIRECTORY.resolve(SnsAuthority.CHAIN_FILE)))
                    .get(0);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
