package dev.rejoinder.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.amazonpay.Account;
import dev.rejoinder.amazonpay.AccountKey;
import dev.rejoinder.amazonpay.Region;
import dev.rejoinder.amazonpay.Stage;
import dev.rejoinder.kit.secret.SecretCipher;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** A merchant's key for asking Amazon Pay, as the database has it. */
@Entity
@Table(name = "amazon_key")
class AmazonKey extends PanacheEntityBase {

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
        key.fingerprint = request.accountKey().fingerprint();
        key.keyId = cipher.keyId();
        key.ciphertext = cipher.encrypt(merchantId, request.privateKey().getBytes(UTF_8));
        return key;
    }

    static boolean forget(String merchantId) {
        return delete("merchantId", merchantId) > 0;
    }

    Account open(SecretCipher cipher) {
        String pem = new String(cipher.decrypt(merchantId, keyId, ciphertext), UTF_8);
        return new AccountKey(region, stage, publicKeyId, pem).account();
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
}
