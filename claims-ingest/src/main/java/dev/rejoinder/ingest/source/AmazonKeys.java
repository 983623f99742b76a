package dev.rejoinder.ingest.source;

import dev.rejoinder.amazonpay.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;

/** The merchants' keys for asking Amazon Pay, and how Amazon takes them. */
@ApplicationScoped
public class AmazonKeys {

    private final SecretCipher cipher;
    private final Clock clock;

    AmazonKeys(SecretCipher cipher, Clock clock) {
        this.cipher = cipher;
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
            AmazonKey.update(
                    "trouble = null, troubleAt = null where merchantId in ?1 and trouble is not null", merchantIds);
        }
    }
}
