package dev.rejoinder.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts secrets for the database with AES-GCM. Merchant and key id are bound to each ciphertext, so one that is
 * moved to another merchant's row does not decrypt.
 */
@Startup
@Singleton
class SecretCipher {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;
    private final String keyId;

    SecretCipher(SecretsConfig config) {
        byte[] bytes = decode(config.key().orElse(""));
        this.key = new SecretKeySpec(bytes, "AES");
        this.keyId = keyId(bytes);
    }

    String keyId() {
        return keyId;
    }

    byte[] encrypt(String merchantId, byte[] secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, merchantId).doFinal(secret);
            return ByteBuffer.allocate(nonce.length + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret cannot be encrypted", e);
        }
    }

    byte[] decrypt(String merchantId, String storedKeyId, byte[] ciphertext) {
        if (!keyId.equals(storedKeyId)) {
            throw new IllegalStateException("Secrets of merchant " + merchantId + " are encrypted with key "
                    + storedKeyId + ", but REJOINDER_SECRETS_KEY is key " + keyId);
        }
        ByteBuffer stored = ByteBuffer.wrap(ciphertext);
        byte[] nonce = new byte[NONCE_BYTES];
        stored.get(nonce);
        byte[] encrypted = new byte[stored.remaining()];
        stored.get(encrypted);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, merchantId).doFinal(encrypted);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret of merchant " + merchantId + " does not decrypt", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String merchantId) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((keyId + "/" + merchantId).getBytes(UTF_8));
        return cipher;
    }

    private static byte[] decode(String key) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key.strip());
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("REJOINDER_SECRETS_KEY must be the base64 of " + KEY_BYTES
                    + " bytes; it protects webhook secrets at rest. Make one with: openssl rand -base64 32");
        }
        return bytes;
    }

    private static String keyId(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
