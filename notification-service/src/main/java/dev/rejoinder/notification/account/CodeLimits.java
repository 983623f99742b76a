package dev.rejoinder.notification.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** How often a merchant may try an account out: each time we speak to a server of the merchant's choice. */
@ApplicationScoped
class CodeLimits {

    private static final int MOST_MERCHANTS = 100_000;
    private static final Duration HOUR = Duration.ofHours(1);

    private final MailAccountConfig config;
    private final TimeMeter time;
    private final Cache<String, Bucket> merchants = Caffeine.newBuilder()
            .maximumSize(MOST_MERCHANTS)
            .expireAfterAccess(HOUR)
            .build();

    CodeLimits(MailAccountConfig config, Clock clock) {
        this.config = config;
        this.time = new BusinessTime(clock);
    }

    /** @return 0 if it is within its share, else the seconds after which it may come again */
    int take(String merchantId) {
        ConsumptionProbe probe = merchants.get(merchantId, unknown -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? 0 : 1 + (int) TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket() {
        int most = config.codesPerHour();
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, HOUR))
                .withCustomTimePrecision(time)
                .build();
    }

    private record BusinessTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
