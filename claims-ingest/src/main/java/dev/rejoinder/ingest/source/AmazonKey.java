package dev.rejoinder.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.amazonpay.Account;
import dev.rejoinder.amazonpay.Region;
import dev.rejoinder.amazonpay.Stage;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;

/** A merchant's key for asking Amazon Pay, as the database has it. */
@Entity
@Table(name = "amazon_key")
class AmazonKey extends PanacheEntityBase {

    private static final int FINGERPRINT_BYTES = 6;

    @Id
    private String merchantId;

    @Enumerated(EnumType.STRING)
    private Region region;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private String publicKeyId;
    private String fingerprint;
    private String keyId;
    private byte[] ciphertext;
    private String trouble;
    private Instant troubleAt;

    protected AmazonKey() {}

    static AmazonKey of(String merchantId, NewAmazonKey request, SecretCipher cipher) {
        AmazonKey key = new AmazonKey();
        key.merchantId = merchantId;
        key.region = request.region();
        key.stage = request.stage();
        key.publicKeyId = request.publicKeyId();
        key.fingerprint = fingerprint(request);
        key.keyId = cipher.keyId();
        key.ciphertext = cipher.encrypt(merchantId, request.privateKey().getBytes(UTF_8));
        return key;
    }

    static boolean forget(String merchantId) {
        return delete("merchantId", merchantId) > 0;
    }

    Account open(SecretCipher cipher) {
        String pem = new String(cipher.decrypt(merchantId, keyId, ciphertext), UTF_8);
        return new Account(region, stage, publicKeyId, NewAmazonKey.key(pem));
    }

    void trouble(String why, Instant now) {
        if (!Objects.equals(trouble, why)) {
            trouble = why;
            troubleAt = now;
        }
    }

    String merchantId() {
        return merchantId;
    }

    Region region() {
        return region;
    }

    Stage stage() {
        return stage;
    }

    String publicKeyId() {
        return publicKeyId;
    }

    String fingerprint() {
        return fingerprint;
    }

    String trouble() {
        return trouble;
    }

    Instant troubleAt() {
        return troubleAt;
    }

    /** Over all of it, so that whoever keeps a client for the key sees every change. */
    private static String fingerprint(NewAmazonKey request) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            String where = request.region() + "/" + request.stage() + "/" + request.publicKeyId() + "/";
            hash.update(where.getBytes(UTF_8));
            hash.update(request.privateKey().getBytes(UTF_8));
            return HexFormat.of().formatHex(hash.digest(), 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
