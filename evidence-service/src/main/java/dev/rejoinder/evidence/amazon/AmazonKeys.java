package dev.rejoinder.evidence.amazon;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.amazonpay.AccountKey;
import dev.rejoinder.amazonpay.Region;
import dev.rejoinder.amazonpay.Stage;
import dev.rejoinder.kit.secret.SecretCipher;
import dev.rejoinder.kit.secret.SecretRotation;
import dev.rejoinder.kit.secret.SecretTable;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The merchants' keys, encrypted. */
@ApplicationScoped
class AmazonKeys {

    /** What may be shown of a key. */
    record Known(
            Region region, Stage stage, String publicKeyId, String fingerprint, Instant changedAt, String changedBy) {}

    private static final String UPSERT =
            """
            insert into amazon_key (merchant_id, region, stage, public_key_id, fingerprint, key_id, ciphertext, changed_at,
                                    changed_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (merchant_id) do update
            set region = excluded.region, stage = excluded.stage, public_key_id = excluded.public_key_id,
                fingerprint = excluded.fingerprint, key_id = excluded.key_id, ciphertext = excluded.ciphertext,
                changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """;
    private static final String FIND = "select * from amazon_key where merchant_id = ?";

    private final SecretCipher cipher;
    private final SecretRotation rotation;
    private final Sql sql;
    private final Clock clock;

    AmazonKeys(SecretCipher cipher, SecretRotation rotation, Sql sql, Clock clock) {
        this.cipher = cipher;
        this.rotation = rotation;
        this.sql = sql;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        rotation.rotate(List.of(new SecretTable("amazon_key", "merchant_id")));
    }

    @Transactional
    void put(String merchantId, AccountKey key, String by) {
        sql.update(
                UPSERT,
                merchantId,
                key.region().name(),
                key.stage().name(),
                key.publicKeyId(),
                key.fingerprint(),
                cipher.keyId(),
                cipher.encrypt(merchantId, key.privateKey().getBytes(UTF_8)),
                clock.instant(),
                by);
    }

    @Transactional
    boolean forget(String merchantId) {
        return sql.update("delete from amazon_key where merchant_id = ?", merchantId) > 0;
    }

    @Transactional
    Optional<Known> known(String merchantId) {
        return sql.first(FIND, AmazonKeys::known, merchantId);
    }

    @Transactional
    Optional<AccountKey> open(String merchantId) {
        return sql.first(FIND, row -> open(merchantId, row), merchantId);
    }

    private AccountKey open(String merchantId, Row row) throws SQLException {
        byte[] pem = cipher.decrypt(merchantId, row.text("key_id"), row.bytes("ciphertext"));
        Known known = known(row);
        return new AccountKey(known.region(), known.stage(), known.publicKeyId(), new String(pem, UTF_8));
    }

    private static Known known(Row row) throws SQLException {
        return new Known(
                row.name("region", Region.class),
                row.name("stage", Stage.class),
                row.text("public_key_id"),
                row.text("fingerprint"),
                row.instant("changed_at"),
                row.text("changed_by"));
    }
}
