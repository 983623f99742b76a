package dev.rejoinder.ingest.source;

import dev.rejoinder.amazonpay.Account;
import dev.rejoinder.kit.secret.SecretCipher;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;

/** The merchants' keys for asking Amazon Pay, and how Amazon takes them. */
@ApplicationScoped
public class AmazonKeys {

    private static final String TAKEN =
            """
            update amazon_key set trouble = null, trouble_at = null
            where merchant_id = any(?) and trouble is not null
            """;

    private final SecretCipher cipher;
    private final Sql sql;
    private final Clock clock;

    AmazonKeys(SecretCipher cipher, Sql sql, Clock clock) {
        this.cipher = cipher;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    public Optional<Account> open(String merchantId) {
        return AmazonKey.<AmazonKey>findByIdOptional(merchantId).map(key -> key.open(cipher));
    }

    /** Shown with the merchant's sources until Amazon takes the key again. */
    @Transactional
    public void refused(String merchantId, String why) {
        AmazonKey.<AmazonKey>findByIdOptional(merchantId).ifPresent(key -> key.trouble(why, clock.instant()));
    }

    @Transactional
    public void taken(Collection<String> merchantIds) {
        if (!merchantIds.isEmpty()) {
            sql.update(TAKEN, Column.text(merchantIds));
        }
    }
}
