package dev.rejoinder.ingest.webhook;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Lets the server tell the p99 of its answers; in the product a sum and a maximum do. */
class RefusalTimes {

    private static final double P99 = 0.99;

    @Produces
    @Singleton
    MeterFilter percentiles() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                if (!id.getName().equals("http.server.requests")) {
                    return config;
                }
                return DistributionStatisticConfig.builder()
                        .percentiles(P99)
                        .build()
                        .merge(config);
            }
        };
    }
}
