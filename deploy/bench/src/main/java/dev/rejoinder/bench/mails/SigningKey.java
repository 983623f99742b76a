package dev.rejoinder.bench.mails;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** A key to sign mails with, as long as real ones are. */
final class SigningKey {

    private static final int BITS = 2048;
    private static final int LINE = 64;

    private SigningKey() {}

    static Path make(Path directory) throws IOException, GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(BITS);
        byte[] key = keys.generateKeyPair().getPrivate().getEncoded();
        String lines = Base64.getMimeEncoder(LINE, "\n".getBytes(US_ASCII)).encodeToString(key);
        return Files.writeString(
                directory.resolve("dkim.pem"),
                "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n");
    }
}
