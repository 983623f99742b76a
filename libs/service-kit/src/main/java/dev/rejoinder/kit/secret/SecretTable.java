package dev.rejoinder.kit.secret;

/**
 * A table with a secret in each row, in the columns {@code merchant_id}, {@code key_id} and {@code ciphertext}.
 *
 * @param id the column that names a row
 */
public record SecretTable(String name, String id) {

    String select() {
        return "select " + id + "::text as id, merchant_id, key_id, ciphertext from " + name
                + " where key_id = any(?) limit " + SecretRotation.BATCH + " for update skip locked";
    }

    String update() {
        return "update " + name + " set key_id = ?, ciphertext = s.ciphertext"
                + " from unnest(?::text[], ?::bytea[]) as s (id, ciphertext) where " + name + "." + id
                + "::text = s.id";
    }
}
