package dev.rejoinder.local;

import dev.rejoinder.backends.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Secrets of the local system, each made when first asked for and kept. */
final class Keys {

    private static final int SECRET_BYTES = 32;
    private static final int RSA_BITS = 2048;
    private static final String PRIVATE = "PRIVATE KEY";

    private final Path directory;

    Keys(Path directory) {
        this.directory = directory;
    }

    /** Encrypts secrets at rest in claims-ingest; without it they cannot be read again. */
    String secretsKey() throws IOException {
        return secret("secrets-key", Base64.getEncoder());
    }

    String postgresPassword() throws IOException {
        return secret("postgres-password", Base64.getUrlEncoder().withoutPadding());
    }

    Path tokenPublicKey() throws IOException {
        requireTokenKeys();
        return directory.resolve("token-public.pem");
    }

    PrivateKey tokenPrivateKey() throws IOException {
        requireTokenKeys();
        String encoded = Files.readString(tokenPrivateFile()).replaceAll("-----[A-Z ]+-----", "");
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IOException("The key in " + tokenPrivateFile() + " cannot be read", e);
        }
    }

    Path serviceTokenFile() {
        return directory.resolve("service-token");
    }

    private String secret(String name, Base64.Encoder encoder) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            byte[] random = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(random);
            PrivateFiles.write(file, encoder.encodeToString(random));
        }
        return Files.readString(file).strip();
    }

    private void requireTokenKeys() throws IOException {
        if (Files.exists(tokenPrivateFile())) {
            return;
        }
        KeyPair pair = newPair();
        Files.writeString(
                directory.resolve("token-public.pem"),
                pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        PrivateFiles.write(tokenPrivateFile(), pem(PRIVATE, pair.getPrivate().getEncoded()));
    }

    private Path tokenPrivateFile() {
        return directory.resolve("token-private.pem");
    }

    private static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                .formatted(what, Base64.getMimeEncoder().encodeToString(content));
    }
}
