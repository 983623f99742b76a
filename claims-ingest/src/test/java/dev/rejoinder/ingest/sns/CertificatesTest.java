package dev.rejoinder.ingest.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.backends.SnsAuthority;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {

    private static final URI URL = URI.create(SnsAuthority.CERTIFICATE_URL);
    private final Instant now = Clock.systemUTC().instant();
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path directory;

    @TempDir
    Path other;

    @Test
    void trustsAChainToTheAuthority() throws Exception {
        SnsAuthority.in(directory);
        SnsInDirectory amazon = new SnsInDirectory(directory);

        assertThat(Certificates.trusted(amazon.certificates(URL), amazon.trusted()))
                .isNotNull();
    }

    @Test
    void refusesAnotherNameAndAnotherTime() {
        refuses(
                "sns.amazonaws.com.evil.com",
                now.minus(DAY),
                now.plus(DAY),
                java.security.cert.CertificateException.class);
        refuses(SnsAuthority.NAME, now.minus(DAY.multipliedBy(2)), now.minus(DAY), CertificateExpiredException.class);
        refuses(SnsAuthority.NAME, now.plus(DAY), now.plus(DAY.multipliedBy(2)), CertificateNotYetValidException.class);
    }

    @Test
    void refusesACertificateThatIsNotForSigning() throws Exception {
        SnsAuthority.notForSigning(directory, now.minus(DAY), now.plus(DAY));
        SnsInDirectory amazon = new SnsInDirectory(directory);

        assertThatThrownBy(() -> Certificates.trusted(amazon.certificates(URL), amazon.trusted()))
                .isInstanceOf(CertPathBuilderException.class);
    }

    @Test
    void refusesAnotherAuthority() throws Exception {
        SnsAuthority.in(directory);
        SnsAuthority.in(other);
        SnsInDirectory amazon = new SnsInDirectory(directory);
        SnsInDirectory stranger = new SnsInDirectory(other);

        assertThatThrownBy(() -> Certificates.trusted(stranger.certificates(URL), amazon.trusted()))
                .isInstanceOf(CertPathBuilderException.class);
        assertThatThrownBy(() -> Certificates.trusted(stranger.certificates(URL), new SnsOverHttps().trusted()))
                .isInstanceOf(CertPathBuilderException.class);
    }

    @Test
    void neverLetsProductionTrustADirectory() {
        assertThatThrownBy(() -> AmazonSnsProducer.check(Optional.of(directory), true, false))
                .hasMessageContaining("REJOINDER_CERTIFICATES_DIRECTORY");
        AmazonSnsProducer.check(Optional.of(directory), true, true);
        AmazonSnsProducer.check(Optional.empty(), true, false);
    }

    private void refuses(String name, Instant from, Instant to, Class<? extends Exception> why) {
        SnsAuthority.create(directory, name, from, to);
        SnsInDirectory amazon = new SnsInDirectory(directory);

        assertThatThrownBy(() -> Certificates.trusted(amazon.certificates(URL), amazon.trusted()))
                .isInstanceOf(why);
    }
}
