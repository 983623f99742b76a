package dev.rejoinder.notification.dkim;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the private key. */
final class DkimKey {

    private static final Pattern PEM =
            Pattern.compile("\\s*-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----\\s*");
    private static final int SHORTEST_BITS = 2048;

    private DkimKey() {}

    /** @throws IllegalStateException if the service must not start */
    static PrivateKey read(Path file) {
        try {
            Matcher pem = PEM.matcher(Files.readString(file, US_ASCII));
            if (!pem.matches()) {
                throw unusable(null);
            }
            byte[] bytes = Base64.getMimeDecoder().decode(pem.group(1));
            RSAPrivateKey key =
                    (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
            if (key.getModulus().bitLength() < SHORTEST_BITS) {
                throw unusable(null);
            }
            return key;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    private static IllegalStateException unusable(Exception cause) {
        return new IllegalStateException(
                "rejoinder.dkim.key-file is no private RSA key of " + SHORTEST_BITS
                        + " bits or more. Make one with: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048",
                cause);
    }
}
