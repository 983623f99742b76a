package dev.rejoinder.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.kit.secret.SecretCipher;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.mail.imap.Encryption;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The claims mailboxes of all merchants. What is written about one whose settings have changed meanwhile is dropped. */
@ApplicationScoped
public class Mailboxes {

    /** Longer than any pause between two looks at a mailbox, so that it changes hands only if its reader is gone. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final String PUT =
            """
            insert into claims_mailbox (merchant_id, version, host, port, encryption, username, folder, key_id, ciphertext,
                                        last_uid, state)
            values (?, 1, ?, ?, ?, ?, ?, ?, ?, 0, 'CONNECTING')
            on conflict (merchant_id) do update
            set version = claims_mailbox.version + 1, host = excluded.host, port = excluded.port,
                encryption = excluded.encryption, username = excluded.username, folder = excluded.folder,
                key_id = excluded.key_id, ciphertext = excluded.ciphertext, state = excluded.state, error = null,
                uid_validity = null, last_uid = 0, held_by = null, held_until = null
            """;
    private static final String HOLD =
            """
            update claims_mailbox set held_by = ?, held_until = ?
            where merchant_id = ? and version = ? and (held_by is null or held_by = ? or held_until < ?)
            """;
    private static final String VERSION = " where merchant_id = ? and version = ?";

    private final Sql sql;
    private final SecretCipher cipher;
    private final Clock clock;
    private final boolean local;

    Mailboxes(
            Sql sql,
            SecretCipher cipher,
            Clock clock,
            @ConfigProperty(name = "rejoinder.local", defaultValue = "false") boolean local) {
        this.sql = sql;
        this.cipher = cipher;
        this.clock = clock;
        this.local = local || !ConfigUtils.isProfileActive("prod");
    }

    /** True where a mail server may be on this machine or next to it, and without encryption. */
    public boolean mayBeLocal() {
        return local;
    }

    @Transactional
    public List<Mailbox> all() {
        return sql.query("select * from claims_mailbox order by merchant_id", this::mailbox);
    }

    /** False if another instance reads it, or its settings have changed. */
    @Transactional
    public boolean hold(Mailbox mailbox, UUID reader) {
        Instant now = clock.instant();
        return sql.update(HOLD, reader, now.plus(LEASE), mailbox.merchantId(), mailbox.version(), reader, now) == 1;
    }

    @Transactional
    public void release(UUID reader) {
        sql.update("update claims_mailbox set held_by = null, held_until = null where held_by = ?", reader);
    }

    /** To be told only after the mails up to that number are in the journal. */
    @Transactional
    public void readUpTo(Mailbox mailbox, long uidValidity, long uid, Instant arrived) {
        sql.update(
                "update claims_mailbox set uid_validity = ?, last_uid = ?,"
                        + " last_mail_at = coalesce(greatest(last_mail_at, ?::timestamptz), last_mail_at)" + VERSION,
                uidValidity,
                uid,
                arrived,
                mailbox.merchantId(),
                mailbox.version());
    }

    @Transactional
    public void connected(Mailbox mailbox) {
        sql.update(
                "update claims_mailbox set state = 'CONNECTED', error = null, checked_at = ?" + VERSION,
                clock.instant(),
                mailbox.merchantId(),
                mailbox.version());
    }

    @Transactional
    public void failed(Mailbox mailbox, String error) {
        sql.update(
                "update claims_mailbox set state = 'FAILED', error = ?, checked_at = ?" + VERSION,
                error,
                clock.instant(),
                mailbox.merchantId(),
                mailbox.version());
    }

    void put(String merchantId, NewMailbox mailbox) {
        if (mailbox.isRemoval()) {
            remove(merchantId);
            return;
        }
        sql.update(
                PUT,
                merchantId,
                mailbox.host(),
                mailbox.port(),
                mailbox.encryption().name(),
                mailbox.user(),
                mailbox.folder(),
                cipher.keyId(),
                cipher.encrypt(merchantId, mailbox.password().getBytes(UTF_8)));
    }

    void remove(String merchantId) {
        sql.update("delete from claims_mailbox where merchant_id = ?", merchantId);
    }

    Optional<MailboxView> view(String merchantId) {
        return sql.first("select * from claims_mailbox where merchant_id = ?", Mailboxes::view, merchantId);
    }

    private static MailboxView view(Row row) throws SQLException {
        return new MailboxView(
                row.text("host"),
                (int) row.number("port"),
                row.name("encryption", Encryption.class),
                row.text("username"),
                row.text("folder"),
                row.text("state"),
                row.text("error"),
                row.instant("checked_at"),
                row.instant("last_mail_at"));
    }

    private Mailbox mailbox(Row row) throws SQLException {
        String merchantId = row.text("merchant_id");
        byte[] password = cipher.decrypt(merchantId, row.text("key_id"), row.bytes("ciphertext"));
        return new Mailbox(
                merchantId,
                row.number("version"),
                row.text("host"),
                (int) row.number("port"),
                row.name("encryption", Encryption.class),
                row.text("username"),
                new String(password, UTF_8),
                row.text("folder"),
                row.text("uid_validity") == null ? null : row.number("uid_validity"),
                row.number("last_uid"));
    }
}
