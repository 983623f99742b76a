package dev.rejoinder.ingest.notice;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Hangs up on who does not send a body to its end in time. An idle connection is ended anyway, a dripping one is not. */
@ApplicationScoped
class SlowSenders {

    /** A merchant's slow line manages that; a file of 11 MiB may take twelve minutes. */
    private static final long BYTES_PER_SECOND = 16 * 1024;

    private final Map<HttpServerRequest, Long> deadlines = new ConcurrentHashMap<>();
    private final long graceNanos;
    private final Vertx vertx;

    SlowSenders(IntakeConfig config, Vertx vertx) {
        this.graceNanos = config.bodyTime().toNanos();
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(Math.max(1, Duration.ofNanos(graceNanos).toMillis() / 4), timer -> hangUp());
    }

    /** @param most bytes that can still come */
    void begin(RoutingContext context, long most) {
        HttpServerRequest request = context.request();
        deadlines.put(
                request,
                System.nanoTime() + graceNanos + TimeUnit.SECONDS.toNanos(Math.max(0, most) / BYTES_PER_SECOND));
        context.addEndHandler(ended -> {
            // An answer does not end what is still being sent.
            if (request.isEnded()) {
                deadlines.remove(request);
            }
        });
    }

    private void hangUp() {
        long now = System.nanoTime();
        deadlines.forEach((request, deadline) -> {
            if (now - deadline > 0 && deadlines.remove(request, deadline) && !request.isEnded()) {
                request.connection().close();
            }
        });
    }
}
