package dev.rejoinder.notification.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.kit.secret.SecretCipher;
import dev.rejoinder.kit.secret.SecretRotation;
import dev.rejoinder.kit.secret.SecretTable;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.account.MailAccount.State;
import dev.rejoinder.notification.smtp.Encryption;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The accounts as they are stored, passwords encrypted; every method runs in the caller's transaction. */
@ApplicationScoped
class MailAccountRows {

    private static final String FIND = "select * from mail_account where merchant_id = ?";
    private static final String NEXT_VERSION =
            """
            insert into mail_account_version as known (merchant_id, version) values (?, 1)
            on conflict (merchant_id) do update set version = known.version + 1
            returning version
            """;
    private static final String PUT =
            """
            insert into mail_account (merchant_id, version, host, port, encryption, username, address, key_id, ciphertext,
                                      state, state_since)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'UNVERIFIED', ?)
            on conflict (merchant_id) do update
            set version = excluded.version, host = excluded.host, port = excluded.port, encryption = excluded.encryption,
                username = excluded.username, address = excluded.address, key_id = excluded.key_id,
                ciphertext = excluded.ciphertext, state = excluded.state, state_since = excluded.state_since,
                trouble = null, code_hash = null, code_expires_at = null, wrong_codes = 0
            """;
    private static final String BECOME =
            """
            update mail_account set version = ?, state = ?, state_since = ?, trouble = ?, code_hash = ?, code_expires_at = ?,
                wrong_codes = 0
            where merchant_id = ?
            """;
    private static final String COUNT_WRONG =
            "update mail_account set wrong_codes = wrong_codes + 1 where merchant_id = ? returning wrong_codes";

    private final Sql sql;
    private final SecretCipher cipher;
    private final SecretRotation rotation;
    private final Clock clock;

    MailAccountRows(Sql sql, SecretCipher cipher, SecretRotation rotation, Clock clock) {
        this.sql = sql;
        this.cipher = cipher;
        this.rotation = rotation;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        rotation.rotate(List.of(new SecretTable("mail_account", "merchant_id")));
    }

    /** Whoever has it is alone with this merchant's account until the transaction ends; numbers may be left out. */
    long lockedVersion(String merchantId) {
        return sql.first(NEXT_VERSION, row -> row.number("version"), merchantId).orElseThrow();
    }

    /** Without its password. */
    Optional<MailAccount> find(String merchantId) {
        return sql.first(FIND, row -> account(row, null), merchantId);
    }

    /** With its password. */
    Optional<MailAccount> open(String merchantId) {
        return sql.first(
                FIND,
                row -> account(
                        row,
                        new String(cipher.decrypt(merchantId, row.text("key_id"), row.bytes("ciphertext")), UTF_8)),
                merchantId);
    }

    byte[] codeHash(String merchantId) {
        return sql.first(FIND, row -> row.bytes("code_hash"), merchantId).orElseThrow();
    }

    void put(String merchantId, long version, MailSettings settings) {
        sql.update(
                PUT,
                merchantId,
                version,
                settings.host(),
                settings.port(),
                settings.encryption().name(),
                settings.username(),
                settings.address(),
                cipher.keyId(),
                cipher.encrypt(merchantId, settings.password().getBytes(UTF_8)),
                clock.instant());
    }

    void become(String merchantId, long version, State state, String trouble) {
        sql.update(BECOME, version, state.name(), clock.instant(), trouble, null, null, merchantId);
    }

    void codeSent(String merchantId, long version, byte[] codeHash, Instant expires) {
        sql.update(BECOME, version, State.CODE_SENT.name(), clock.instant(), null, codeHash, expires, merchantId);
    }

    /** @return how many there were since the code was sent */
    long countWrongCode(String merchantId) {
        return sql.first(COUNT_WRONG, row -> row.number("wrong_codes"), merchantId)
                .orElseThrow();
    }

    void remove(String merchantId) {
        sql.update("delete from mail_account where merchant_id = ?", merchantId);
    }

    private static MailAccount account(Row row, String password) throws SQLException {
        return new MailAccount(
                row.text("merchant_id"),
                row.number("version"),
                new MailSettings(
                        row.text("host"),
                        (int) row.number("port"),
                        row.name("encryption", Encryption.class),
                        row.text("username"),
                        password,
                        row.text("address")),
                row.name("state", State.class),
                row.instant("state_since"),
                row.text("trouble"),
                row.instant("code_expires_at"));
    }
}
