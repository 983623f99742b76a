package dev.rejoinder.notification.dkim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** Private keys in files, as {@code openssl genpkey} writes them. */
public final class KeyFiles {

    private KeyFiles() {}

    public static Path rsa(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            return with("-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(key) + "\n-----END PRIVATE KEY-----\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path with(String text) {
        try {
            Path file = Files.createTempFile("dkim", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static DkimVerifier verifier(Path file) throws GeneralSecurityException {
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) DkimKey.read(file);
        PublicKey publicKey = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
        return new DkimVerifier(publicKey);
    }
}
