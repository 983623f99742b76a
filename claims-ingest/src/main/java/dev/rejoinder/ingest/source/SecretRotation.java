package dev.rejoinder.ingest.source;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Encrypts with the current key what one of the others still protects; after that, the other is not needed any more. */
@ApplicationScoped
class SecretRotation {

    private record Table(String name, String id) {

        String select() {
            return "select " + id + "::text as id, merchant_id, key_id, ciphertext from " + name
                    + " where key_id = any(?) limit " + BATCH + " for update skip locked";
        }

        String update() {
            return "update " + name + " set key_id = ?, ciphertext = s.ciphertext"
                    + " from unnest(?::text[], ?::bytea[]) as s (id, ciphertext) where " + name + "." + id
                    + "::text = s.id";
        }
    }

    private record Secret(String id, String merchantId, String keyId, byte[] ciphertext) {}

    private static final int BATCH = 100;
    private static final List<Table> TABLES = List.of(
            new Table("webhook_secret", "id"),
            new Table("amazon_key", "merchant_id"),
            new Table("claims_mailbox", "merchant_id"));
    private static final String UNREADABLE =
            """
            select key_id, count(*) from (select key_id from webhook_secret union all select key_id from amazon_key
                union all select key_id from claims_mailbox) as secrets
            where key_id <> all(?) group by key_id
            """;

    private final SecretCipher cipher;
    private final Sql sql;

    SecretRotation(SecretCipher cipher, Sql sql) {
        this.cipher = cipher;
        this.sql = sql;
    }

    void start(@Observes StartupEvent event) {
        rotate();
    }

    /** @return how many secrets have the current key now that had another */
    int rotate() {
        int rotated = TABLES.stream().mapToInt(this::rotate).sum();
        if (rotated > 0) {
            Log.infof("%d secrets are encrypted with key %s now", rotated, cipher.keyId());
        }
        sql.query(UNREADABLE, row -> row.number("count") + " secrets need key " + row.text("key_id"), readable())
                .forEach(trouble -> Log.errorf(
                        "%s: give it in REJOINDER_SECRETS_OTHER_KEYS, or have their merchants set them again",
                        trouble));
        return rotated;
    }

    private int rotate(Table table) {
        int rotated = 0;
        int batch;
        do {
            batch = QuarkusTransaction.requiringNew().call(() -> {
                List<Secret> secrets = sql.query(
                        table.select(),
                        row -> new Secret(
                                row.text("id"), row.text("merchant_id"), row.text("key_id"), row.bytes("ciphertext")),
                        Column.text(cipher.otherKeyIds()));
                sql.update(
                        table.update(),
                        cipher.keyId(),
                        Column.text(secrets, Secret::id),
                        Column.bytes(secrets, this::encryptedAnew));
                return secrets.size();
            });
            rotated += batch;
        } while (batch == BATCH);
        return rotated;
    }

    private byte[] encryptedAnew(Secret secret) {
        return cipher.encrypt(
                secret.merchantId(), cipher.decrypt(secret.merchantId(), secret.keyId(), secret.ciphertext()));
    }

    private Column readable() {
        return Column.text(cipher.keyIds());
    }
}
