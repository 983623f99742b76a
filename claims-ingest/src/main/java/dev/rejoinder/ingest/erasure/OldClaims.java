package dev.rejoinder.ingest.erasure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.rejoinder.ingest.erasure.ForgottenClaims.Old;
import dev.rejoinder.ingest.notice.IntakeConfig;
import dev.rejoinder.ingest.notice.RetentionConfig;
import dev.rejoinder.kit.work.Worker;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** Forgets shoppers of claims that have long been over, some at a time; an open claim is never touched. */
@ApplicationScoped
class OldClaims {

    private static final int BATCH = 100;

    private final ForgottenClaims claims;
    private final RetentionConfig config;
    private final Clock clock;
    private final Worker worker;

    OldClaims(ForgottenClaims claims, RetentionConfig config, IntakeConfig intake, Clock clock) {
        this.claims = claims;
        this.config = config;
        this.clock = clock;
        this.worker = new Worker("old-claims", intake.tidy(), this::step);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private boolean step() {
        Instant now = clock.instant();
        List<Old> old = claims.old(now.minus(config.shoppers()), BATCH);
        old.stream()
                .collect(groupingBy(Old::merchantId, TreeMap::new, mapping(Old::claimId, toList())))
                .forEach((merchantId, ids) ->
                        QuarkusTransaction.requiringNew().run(() -> claims.forget(merchantId, ids, now)));
        if (!old.isEmpty()) {
            Log.infof("The shoppers of %d old claims are forgotten", old.size());
        }
        return old.size() == BATCH;
    }
}
