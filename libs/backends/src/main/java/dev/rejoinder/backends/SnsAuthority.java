package dev.rejoinder.backends;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority that stands in for Amazon's: it signs notices as Amazon SNS does, for services that are told
 * to trust its directory. For tests and the local system only.
 *
 * <p>The directory holds {@code root.pem}, the trusted authority, and {@code SimpleNotificationService-demo.pem}, the
 * chain that a notice's certificate URL names.
 */
public final class SnsAuthority {

    public static final String NAME = "sns.amazonaws.com";
    public static final String CHAIN_FILE = "SimpleNotificationService-demo.pem";
    public static final String CERTIFICATE_URL = "https://sns.eu-west-1.amazonaws.com/" + CHAIN_FILE;

    private static final String ROOT_FILE = "root.pem";
    private static final String KEY_FILE = "leaf.key";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PrivateKey key;

    private SnsAuthority(PrivateKey key) {
        this.key = key;
    }

    /** Makes an authority and writes its certificates; one that the directory already holds is taken as it is. */
    public static SnsAuthority in(Path directory) {
        try {
            Path keyFile = directory.resolve(KEY_FILE);
            if (Files.exists(keyFile)) {
                return new SnsAuthority(PrivateKeys.read(Files.readString(keyFile, UTF_8)));
            }
            Instant now = Clock.systemUTC().instant();
            return create(directory, NAME, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(3650)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key in " + directory + " cannot be read", e);
        }
    }

    /** An authority whose certificate has another name or validity, to show that such a one is refused. */
    public static SnsAuthority create(Path directory, String leafName, Instant notBefore, Instant notAfter) {
        return create(directory, leafName, notBefore, notAfter, KeyUsage.digitalSignature);
    }

    /** An authority whose certificate is for encryption only. */
    public static SnsAuthority notForSigning(Path directory, Instant notBefore, Instant notAfter) {
        return create(directory, NAME, notBefore, notAfter, KeyUsage.keyEncipherment);
    }

    private static SnsAuthority create(
            Path directory, String leafName, Instant notBefore, Instant notAfter, int leafUse) {
        try {
            Files.createDirectories(directory);
            KeyPair root = keys();
            KeyPair leaf = keys();
            X500Principal rootName = new X500Principal("CN=Rejoinder Demo Authority");
            X509Certificate rootCertificate =
                    certificate(root, rootName, rootName, root, notBefore, notAfter, KeyUsage.keyCertSign);
            X500Principal name = new X500Principal("CN=" + leafName);
            X509Certificate leafCertificate = certificate(root, rootName, name, leaf, notBefore, notAfter, leafUse);
            Files.writeString(directory.resolve(ROOT_FILE), pem(rootCertificate));
            Files.writeString(directory.resolve(CHAIN_FILE), pem(leafCertificate) + pem(rootCertificate));
            Files.writeString(directory.resolve(KEY_FILE), pem(leaf.getPrivate()));
            return new SnsAuthority(leaf.getPrivate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("The certificates cannot be made", e);
        }
    }

    /** Signs text as SNS does: version 1 with SHA-1, version 2 with SHA-256. */
    public String sign(String stringToSign, String signatureVersion) {
        try {
            Signature signature = Signature.getInstance("1".equals(signatureVersion) ? "SHA1withRSA" : "SHA256withRSA");
            signature.initSign(key);
            signature.update(stringToSign.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The text cannot be signed", e);
        }
    }

    /** A signed notification, as JSON, with a new message id. */
    public String notification(String topicArn, String message) {
        return SnsMessage.notification(topicArn, message).signedBy(this);
    }

    private static X509Certificate certificate(
            KeyPair issuer,
            X500Principal issuerName,
            X500Principal subject,
            KeyPair subjectKeys,
            Instant notBefore,
            Instant notAfter,
            int use)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        var builder = new JcaX509v3CertificateBuilder(
                issuerName,
                new BigInteger(120, RANDOM),
                Date.from(notBefore),
                Date.from(notAfter),
                subject,
                subjectKeys.getPublic());
        boolean authority = use == KeyUsage.keyCertSign;
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(use));
        if (!authority) {
            String name = subject.getName().substring("CN=".length());
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.dNSName, name)));
        }
        var signer = new JcaContentSignerBuilder("SHA256withRSA").build(issuer.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static String pem(Object object) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        }
        return text.toString();
    }
}
