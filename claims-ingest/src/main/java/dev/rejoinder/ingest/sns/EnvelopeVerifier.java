package dev.rejoinder.ingest.sns;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.crypto.NativeCrypto;
import dev.rejoinder.kit.problem.Forbidden;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Tells whether an envelope is Amazon's. Its timestamp does not count: Amazon retries for days. */
@ApplicationScoped
public class EnvelopeVerifier {

    private final SigningCertificates certificates;

    EnvelopeVerifier(SigningCertificates certificates) {
        this.certificates = certificates;
    }

    /**
     * Answers the envelope, or fails with a refusal.
     *
     * @throws Forbidden if the certificate is somewhere we do not go; then nothing is fetched
     */
    public CompletionStage<Envelope> verify(Envelope envelope) {
        URI url = certificateUrl(envelope);
        return certificates.get(url).thenApply(certificate -> {
            if (!isSigned(envelope, certificate)) {
                throw new Forbidden("Signature does not fit the envelope and the certificate at SigningCertURL");
            }
            return envelope;
        });
    }

    /**
     * Whether it is certainly Amazon's, as far as that can be told without fetching anything; fails with a refusal if it
     * certainly is not.
     */
    public CompletionStage<Boolean> isKnownAsAmazons(Envelope envelope) {
        return certificates.isAtHand(certificateUrl(envelope))
                ? verify(envelope).thenApply(verified -> true)
                : CompletableFuture.completedFuture(false);
    }

    private static URI certificateUrl(Envelope envelope) {
        return AmazonUrl.certificate(envelope.signingCertUrl())
                .orElseThrow(
                        () -> new Forbidden("SigningCertURL must be https://sns.<region>.amazonaws.com/<name>.pem"));
    }

    static boolean isSigned(Envelope envelope, X509Certificate certificate) {
        try {
            Signature check =
                    NativeCrypto.signature(envelope.signatureVersion().equals("1") ? "SHA1withRSA" : "SHA256withRSA");
            check.initVerify(certificate.getPublicKey());
            check.update(envelope.stringToSign().getBytes(UTF_8));
            return check.verify(Base64.getDecoder().decode(envelope.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
