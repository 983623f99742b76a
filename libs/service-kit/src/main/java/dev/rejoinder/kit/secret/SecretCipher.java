package dev.rejoinder.kit.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts secrets for the database with AES-GCM. Merchant and key id are bound to each ciphertext, so one that is
 * moved to another merchant's row does not decrypt. A service that keeps secrets makes one as it starts, see {@link SecretRotation},
 * so that it does not start without a key.
 */
@Singleton
public class SecretCipher {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final String keyId;

    public SecretCipher(SecretsConfig config) {
        List<byte[]> configured = SecretKeys.of(config);
        configured.forEach(key -> keys.put(keyId(key), new SecretKeySpec(key, "AES")));
        this.keyId = keyId(configured.get(0));
    }

    public String keyId() {
        return keyId;
    }

    public Set<String> keyIds() {
        return keys.keySet();
    }

    public Set<String> otherKeyIds() {
        Set<String> others = new LinkedHashSet<>(keys.keySet());
        others.remove(keyId);
        return others;
    }

    public byte[] encrypt(String merchantId, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] encrypted =
                    cipher(Cipher.ENCRYPT_MODE, keyId, nonce, merchantId).doFinal(secret);
            return ByteBuffer.allocate(nonce.length + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret cannot be encrypted", e);
        }
    }

    public byte[] decrypt(String merchantId, String storedKeyId, byte[] ciphertext) {
        if (!keys.containsKey(storedKeyId)) {
            throw new IllegalStateException("Secrets of merchant " + merchantId + " are encrypted with key "
                    + storedKeyId + ", but REJOINDER_SECRETS_KEY is key " + keyId
                    + ", and REJOINDER_SECRETS_OTHER_KEYS has not got it");
        }
        ByteBuffer stored = ByteBuffer.wrap(ciphertext);
        byte[] nonce = new byte[NONCE_BYTES];
        stored.get(nonce);
        byte[] encrypted = new byte[stored.remaining()];
        stored.get(encrypted);
        try {
            return cipher(Cipher.DECRYPT_MODE, storedKeyId, nonce, merchantId).doFinal(encrypted);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret of merchant " + merchantId + " does not decrypt", e);
        }
    }

    private Cipher cipher(int mode, String id, byte[] nonce, String merchantId) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.get(id), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((id + "/" + merchantId).getBytes(UTF_8));
        return cipher;
    }

    private static String keyId(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
