package dev.rejoinder.simulator.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Amazon's SDKs leave the stage out of the path when the id of the key begins with it. */
@Singleton
class StagelessPath {

    static final String SIGNED = "simulator.signed-path";

    private static final String PREFIX = "/v2/";
    private static final int AFTER_FAULTS = 900;

    void register(@Observes Filters filters) {
        filters.register(StagelessPath::route, AFTER_FAULTS);
    }

    private static void route(RoutingContext call) {
        String path = call.request().path();
        if (!path.startsWith(PREFIX)) {
            call.next();
            return;
        }
        String authorization = String.valueOf(call.request().getHeader("Authorization"));
        String stage = authorization.contains("PublicKeyId=SANDBOX-") ? "/sandbox" : "/live";
        call.put(SIGNED, path);
        call.reroute(stage + path);
    }
}
