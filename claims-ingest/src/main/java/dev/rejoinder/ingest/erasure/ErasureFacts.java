package dev.rejoinder.ingest.erasure;

import dev.rejoinder.event.ErasureFact;
import dev.rejoinder.event.ShopperErased;
import dev.rejoinder.kit.erasure.KeptFacts;
import dev.rejoinder.kit.inbox.FactHandler;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Forgets whom evidence-service tells to forget. */
@ApplicationScoped
class ErasureFacts implements FactHandler<ErasureFact> {

    private final ForgottenClaims claims;
    private final KeptFacts keptFacts;
    private final Clock clock;

    ErasureFacts(ForgottenClaims claims, KeptFacts keptFacts, Clock clock) {
        this.claims = claims;
        this.keptFacts = keptFacts;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return ErasureFact.TOPIC;
    }

    @Override
    public Class<ErasureFact> type() {
        return ErasureFact.class;
    }

    @Override
    public void apply(List<ErasureFact> facts) {
        facts.forEach(fact -> erase((ShopperErased) fact));
    }

    private void erase(ShopperErased fact) {
        List<UUID> claimIds = claims.withMerged(fact.merchantId(), fact.claimIds());
        Instant now = clock.instant();
        List<String> names = claims.forget(fact.merchantId(), claimIds, now);
        claims.forgetSetAside(fact.merchantId(), names, fact.orderIds(), now);
        keptFacts.forget(fact.merchantId(), claimIds);
        Log.infof("Erasure %s: the shopper of %d claims is forgotten", fact.erasureId(), claimIds.size());
    }
}
