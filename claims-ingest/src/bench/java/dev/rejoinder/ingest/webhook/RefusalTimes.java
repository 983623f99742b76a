package dev.rejoinder.ingest.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;

/** Lets the server tell the p99 of its refusals, from a request's head to the end of its answer. */
@ApplicationScoped
class RefusalTimes {

    private static final int BEFORE_THE_GATE = 2_000;
    private static final int UNAVAILABLE = 503;
    private static final double P99 = 0.99;

    private final Timer refusals;

    RefusalTimes(MeterRegistry meters) {
        this.refusals =
                Timer.builder("bench.refusals").publishPercentiles(P99).register(meters);
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, BEFORE_THE_GATE);
    }

    private void watch(RoutingContext context) {
        long start = System.nanoTime();
        context.addEndHandler(ignored -> {
            if (context.response().getStatusCode() == UNAVAILABLE) {
                refusals.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
            }
        });
        context.next();
    }
}
