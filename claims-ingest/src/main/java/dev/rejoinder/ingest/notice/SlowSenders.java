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

/** Hangs up on who does not send a body to its end in time. An idle connection is ended anyway, a dripping one is not. */
@ApplicationScoped
class SlowSenders {

    private final Map<HttpServerRequest, Long> begun = new ConcurrentHashMap<>();
    private final long mostNanos;
    private final Vertx vertx;

    SlowSenders(IntakeConfig config, Vertx vertx) {
        this.mostNanos = config.bodyTime().toNanos();
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(Math.max(1, Duration.ofNanos(mostNanos).toMillis() / 4), timer -> hangUp());
    }

    void begin(RoutingContext context) {
        HttpServerRequest request = context.request();
        begun.put(request, System.nanoTime());
        context.addEndHandler(ended -> {
            // An answer does not end what is still being sent.
            if (request.isEnded()) {
                begun.remove(request);
            }
        });
    }

    private void hangUp() {
        long now = System.nanoTime();
        begun.forEach((request, since) -> {
            if (now - since > mostNanos && begun.remove(request, since) && !request.isEnded()) {
                request.connection().close();
            }
        });
    }
}
