package dev.rejoinder.kit.secret;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The configured keys. */
final class SecretKeys {

    static final int KEY_BYTES = 32;

    private SecretKeys() {}

    /** The one in use first. */
    static List<byte[]> of(SecretsConfig config) {
        List<byte[]> keys = new ArrayList<>();
        keys.add(decode(config.key().orElse("")));
        config.otherKeys().orElse(List.of()).forEach(other -> keys.add(decode(other)));
        return keys;
    }

    private static byte[] decode(String key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "REJOINDER_SECRETS_KEY, and each of REJOINDER_SECRETS_OTHER_KEYS, must be the base64 of "
                            + KEY_BYTES
                            + " bytes; they protect secrets at rest. Make one with: openssl rand -base64 32");
        }
        return bytes;
    }
}
