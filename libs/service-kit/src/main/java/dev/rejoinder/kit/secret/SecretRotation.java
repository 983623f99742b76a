package dev.rejoinder.kit.secret;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Encrypts with the current key what one of the others still protects; after that, the other is not needed any more. A
 * service with secrets calls it as it starts.
 */
@ApplicationScoped
public class SecretRotation {

    private record Secret(String id, String merchantId, String keyId, byte[] ciphertext) {}

    static final int BATCH = 100;

    private final SecretCipher cipher;
    private final Sql sql;

    SecretRotation(SecretCipher cipher, Sql sql) {
        this.cipher = cipher;
        this.sql = sql;
    }

    /** @return how many secrets have the current key now that had another */
    public int rotate(List<SecretTable> tables) {
        int rotated = tables.stream().mapToInt(this::rotate).sum();
        if (rotated > 0) {
            Log.infof("%d secrets are encrypted with key %s now", rotated, cipher.keyId());
        }
        sql.query(
                        unreadable(tables),
                        row -> row.number("count") + " secrets need key " + row.text("key_id"),
                        readable())
                .forEach(trouble -> Log.errorf(
                        "%s: give it in REJOINDER_SECRETS_OTHER_KEYS, or have their merchants set them again",
                        trouble));
        return rotated;
    }

    private int rotate(SecretTable table) {
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

    private static String unreadable(List<SecretTable> tables) {
        String all = tables.stream()
                .map(table -> "select key_id from " + table.name())
                .collect(Collectors.joining(" union all "));
        return "select key_id, count(*) from (" + all + ") as secrets where key_id <> all(?) group by key_id";
    }

    private Column readable() {
        return Column.text(cipher.keyIds());
    }
}
