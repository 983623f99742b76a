package dev.rejoinder.kit.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that nobody else can make: HMAC-SHA256, shortened to 128 bits. Each purpose has a key of its own, derived from
 * the keys that protect secrets, so that a code made for one purpose is none for another.
 */
@Singleton
public class SecretMac {

    public static final int CODE_BYTES = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] NO_SALT = new byte[32];

    private final List<byte[]> keys;

    public SecretMac(SecretsConfig config) {
        this.keys = SecretKeys.of(config);
    }

    public byte[] code(String purpose, byte[] message) {
        return code(keys.get(0), purpose, message);
    }

    /** Also those made with keys that are no longer in use. */
    public List<byte[]> codes(String purpose, byte[] message) {
        return keys.stream().map(key -> code(key, purpose, message)).toList();
    }

    /** Takes the same time whatever is wrong. */
    public boolean isOurs(String purpose, byte[] message, byte[] code) {
        boolean ours = false;
        for (byte[] known : codes(purpose, message)) {
            ours |= MessageDigest.isEqual(known, code);
        }
        return ours;
    }

    private static byte[] code(byte[] key, String purpose, byte[] message) {
        return Arrays.copyOf(hmac(derived(key, purpose.getBytes(UTF_8)), message), CODE_BYTES);
    }

    /** The first 32 bytes of HKDF, RFC 5869. */
    static byte[] derived(byte[] key, byte[] info) {
        byte[] block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        return hmac(hmac(NO_SALT, key), block);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
        }
    }
}
