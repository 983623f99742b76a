package dev.rejoinder.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;

/** Bearer tokens as the issuer would give them, signed with a key made for this run. */
public final class Tokens {

    public static final String ISSUER = "https://rejoinder.local";

    private static final KeyPair KEYS = keys();

    private Tokens() {}

    public static String merchant(String merchantId) {
        return Jwt.issuer(ISSUER)
                .upn("backend@" + merchantId)
                .groups("merchant")
                .claim("merchant_id", merchantId)
                .expiresIn(Duration.ofHours(1))
                .sign(KEYS.getPrivate());
    }

    public static String ops() {
        return inGroup("ops");
    }

    public static String auditor() {
        return inGroup("auditor");
    }

    public static String service() {
        return inGroup("service");
    }

    static String publicKeyPem() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(KEYS.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    private static String inGroup(String group) {
        return Jwt.issuer(ISSUER)
                .upn(group + "@rejoinder.local")
                .groups(Set.of(group))
                .expiresIn(Duration.ofHours(1))
                .sign(KEYS.getPrivate());
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }
}
