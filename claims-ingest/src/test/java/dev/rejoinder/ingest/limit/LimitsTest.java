package dev.rejoinder.ingest.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.vertx.core.net.SocketAddress;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final SocketAddress ADDRESS = SocketAddress.inetSocketAddress(4711, "192.0.2.7");

    private long nanos;
    private final Limits limits = new Limits(new Small(), new Standing());

    @Test
    void letsAnAddressHaveItsBurstAndThenItsShareOfEachSecond() {
        for (int i = 0; i < 4; i++) {
            assertThat(limits.ofAddress(ADDRESS)).isZero();
        }
        assertThat(limits.ofAddress(ADDRESS)).isEqualTo(1);

        nanos += TimeUnit.SECONDS.toNanos(1);

        assertThat(limits.ofAddress(ADDRESS)).isZero();
        assertThat(limits.ofAddress(ADDRESS)).isZero();
        assertThat(limits.ofAddress(ADDRESS)).isEqualTo(1);
    }

    @Test
    void leavesOtherAddressesAndMerchantsAlone() {
        for (int i = 0; i < 9; i++) {
            limits.ofAddress(ADDRESS);
            limits.ofMerchant("loud");
        }

        assertThat(limits.ofAddress(SocketAddress.inetSocketAddress(4711, "192.0.2.8")))
                .isZero();
        assertThat(limits.ofMerchant("loud")).isPositive();
        assertThat(limits.ofMerchant("quiet")).isZero();
    }

    @Test
    void takesANetworkOfVersion6ForOneSender() {
        assertThat(Limits.network("2001:db8:1:2:3:4:5:6")).isEqualTo(Limits.network("2001:db8:1:2:ffff:4:5:6"));
        assertThat(Limits.network("2001:db8:1:2:3:4:5:6")).isNotEqualTo(Limits.network("2001:db8:1:3:3:4:5:6"));
        assertThat(Limits.network("192.0.2.7")).isEqualTo("192.0.2.7");
    }

    private final class Standing implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private static final class Small implements LimitConfig {

        @Override
        public long addressPerSecond() {
            return 2;
        }

        @Override
        public long addressBurst() {
            return 4;
        }

        @Override
        public long merchantPerSecond() {
            return 1;
        }

        @Override
        public long merchantBurst() {
            return 3;
        }
    }
}
