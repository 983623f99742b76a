package dev.rejoinder.ingest.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Keeps one sender from taking the others' share: by address before anything is checked, by merchant once a notice is known
 * to be the merchant's, so that a stranger cannot use up a merchant's share.
 */
@ApplicationScoped
public class Limits {

    /** A bucket is 200 bytes; whoever comes from more addresses than that gets fresh ones, and meets the other limits. */
    private static final int MOST = 100_000;

    private static final Duration FORGOTTEN = Duration.ofMinutes(10);
    private static final int FREE = 0;

    private final LimitConfig config;
    private final TimeMeter time;
    private final Cache<String, Bucket> addresses = cache();
    private final Cache<String, Bucket> merchants = cache();

    @Inject
    Limits(LimitConfig config) {
        this(config, TimeMeter.SYSTEM_NANOTIME);
    }

    Limits(LimitConfig config, TimeMeter time) {
        this.config = config;
        this.time = time;
    }

    /** @return 0 if it is within its share, else the seconds after which it may come again */
    public int ofAddress(SocketAddress address) {
        String network = network(address.hostAddress());
        return take(addresses.get(network, unknown -> bucket(config.addressPerSecond(), config.addressBurst())));
    }

    /** @return 0 if it is within its share, else the seconds after which it may come again */
    public int ofMerchant(String merchantId) {
        return take(merchants.get(merchantId, unknown -> bucket(config.merchantPerSecond(), config.merchantBurst())));
    }

    /** Whoever has one address of version 6 has a network of 64 bits of them. */
    static String network(String address) {
        if (address == null) {
            return "unknown";
        }
        int groups = 0;
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == ':') {
                groups++;
                if (groups == 4) {
                    return address.substring(0, i);
                }
            }
        }
        return address;
    }

    private static int take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? FREE : 1 + (int) TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket(long perSecond, long burst) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }

    private static Cache<String, Bucket> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(FORGOTTEN)
                .build();
    }
}
