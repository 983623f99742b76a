package dev.rejoinder.bench.world;

import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

/** Bearer tokens for the services of one bench, signed with a key of its own. */
final class Tokens {

    private static final int RSA_BITS = 2048;

    private final Path publicKey;
    private final Path serviceToken;
    private final KeyPair keys;

    Tokens(Path directory) throws IOException {
        this.publicKey = directory.resolve("token-public.pem");
        this.serviceToken = directory.resolve("service-token");
        this.keys = newPair();
        Files.writeString(
                publicKey,
                "-----BEGIN PUBLIC KEY-----%n%s%n-----END PUBLIC KEY-----%n"
                        .formatted(Base64.getMimeEncoder()
                                .encodeToString(keys.getPublic().getEncoded())));
        Files.writeString(serviceToken, of("service"));
    }

    Path publicKey() {
        return publicKey;
    }

    Path serviceToken() {
        return serviceToken;
    }

    String ops() {
        return of("ops");
    }

    private String of(String group) {
        return Jwt.issuer("https://rejoinder.local")
                .subject(group)
                .upn(group)
                .groups(Set.of(group))
                .expiresIn(Duration.ofHours(6))
                .sign(keys.getPrivate());
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
}
