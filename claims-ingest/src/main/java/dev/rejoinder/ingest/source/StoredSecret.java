package dev.rejoinder.ingest.source;

import dev.rejoinder.kit.secret.SecretCipher;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** A webhook secret as the database has it. */
@Entity
@Table(name = "webhook_secret")
class StoredSecret extends PanacheEntityBase {

    @Id
    private UUID id;

    private String merchantId;
    private short position;
    private String fingerprint;
    private String keyId;
    private byte[] ciphertext;

    protected StoredSecret() {}

    static StoredSecret of(String merchantId, int position, WebhookSecret secret, SecretCipher cipher) {
        StoredSecret stored = new StoredSecret();
        stored.id = UUID.randomUUID();
        stored.merchantId = merchantId;
        stored.position = (short) position;
        stored.fingerprint = secret.fingerprint();
        stored.keyId = cipher.keyId();
        stored.ciphertext = cipher.encrypt(merchantId, secret.bytes());
        return stored;
    }

    static List<StoredSecret> ofMerchant(String merchantId) {
        return list("merchantId = ?1 order by position", merchantId);
    }

    static void forget(String merchantId) {
        delete("merchantId", merchantId);
    }

    WebhookSecret open(SecretCipher cipher) {
        return WebhookSecret.of(cipher.decrypt(merchantId, keyId, ciphertext));
    }

    String merchantId() {
        return merchantId;
    }

    String fingerprint() {
        return fingerprint;
    }
}
