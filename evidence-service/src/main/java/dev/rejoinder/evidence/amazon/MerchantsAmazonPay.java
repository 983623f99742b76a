package dev.rejoinder.evidence.amazon;

import dev.rejoinder.amazonpay.AccountKey;
import dev.rejoinder.amazonpay.AmazonAddress;
import dev.rejoinder.amazonpay.AmazonPay;
import dev.rejoinder.amazonpay.AmazonPayOverSdk;
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
public class MerchantsAmazonPay {

    private record Client(String fingerprint, AmazonPay amazonPay) {}

    private static final Clock REAL_TIME = Clock.systemUTC();

    private final AmazonKeys keys;
    private final Optional<URI> url;
    private final boolean local;
    private final ConcurrentMap<String, Client> clients = new ConcurrentHashMap<>();

    MerchantsAmazonPay(
            AmazonKeys keys,
            AmazonConfig config,
            @ConfigProperty(name = "rejoinder.local", defaultValue = "false") boolean local) {
        this.keys = keys;
        this.url = config.url();
        this.local = local;
    }

    void check(@Observes StartupEvent event) {
        AmazonAddress.check(url, ConfigUtils.isProfileActive("prod"), local);
    }

    public boolean knows(String merchantId) {
        return keys.known(merchantId).isPresent();
    }

    /** Empty if the merchant has given no key, or has taken it back. */
    public Optional<AmazonPay> of(String merchantId) {
        Optional<AmazonKeys.Known> known = keys.known(merchantId);
        if (known.isEmpty()) {
            clients.remove(merchantId);
            return Optional.empty();
        }
        Client client = clients.get(merchantId);
        if (client == null || !client.fingerprint().equals(known.get().fingerprint())) {
            client = keys.open(merchantId).map(this::client).orElse(null);
            if (client == null) {
                return Optional.empty();
            }
            clients.put(merchantId, client);
        }
        return Optional.of(client.amazonPay());
    }

    private Client client(AccountKey key) {
        return new Client(key.fingerprint(), new AmazonPayOverSdk(key.account(), url.orElse(null), REAL_TIME));
    }
}
