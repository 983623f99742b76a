package dev.rejoinder.ingest.lookup;

import dev.rejoinder.amazonpay.AmazonAddress;
import dev.rejoinder.amazonpay.AmazonPay;
import dev.rejoinder.amazonpay.AmazonPayOverSdk;
import dev.rejoinder.ingest.source.AmazonKeys;
import dev.rejoinder.ingest.source.SourceSnapshot;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Each merchant's Amazon Pay, made once for each key. */
@Singleton
class AmazonPays {

    private record Client(String fingerprint, AmazonPay amazonPay) {}

    private static final Clock REAL_TIME = Clock.systemUTC();

    private final SourceSnapshot sources;
    private final AmazonKeys keys;
    private final Optional<URI> url;
    private final boolean local;
    private final ConcurrentMap<String, Client> clients = new ConcurrentHashMap<>();

    AmazonPays(
            SourceSnapshot sources,
            AmazonKeys keys,
            AmazonPayConfig config,
            @ConfigProperty(name = "rejoinder.local", defaultValue = "false") boolean local) {
        this.sources = sources;
        this.keys = keys;
        this.url = config.url();
        this.local = local;
    }

    void check(@Observes StartupEvent event) {
        AmazonAddress.check(url, ConfigUtils.isProfileActive("prod"), local);
    }

    /** Empty if the merchant has given no key, or has taken it back. */
    Optional<AmazonPay> of(String merchantId) {
        Optional<String> fingerprint = sources.amazonKey(merchantId);
        if (fingerprint.isEmpty()) {
            clients.remove(merchantId);
            return Optional.empty();
        }
        Client client = clients.get(merchantId);
        if (client == null || !client.fingerprint().equals(fingerprint.get())) {
            client = stored(merchantId)
                    .map(amazonPay -> new Client(fingerprint.get(), amazonPay))
                    .orElse(null);
            if (client == null) {
                return Optional.empty();
            }
            clients.put(merchantId, client);
        }
        return Optional.of(client.amazonPay());
    }

    /** Like {@link #of}, but with a key given since the last snapshot, too: for who would not ask again for hours. */
    Optional<AmazonPay> newest(String merchantId) {
        return of(merchantId).or(() -> stored(merchantId));
    }

    private Optional<AmazonPay> stored(String merchantId) {
        return keys.open(merchantId).map(account -> new AmazonPayOverSdk(account, url.orElse(null), REAL_TIME));
    }
}
