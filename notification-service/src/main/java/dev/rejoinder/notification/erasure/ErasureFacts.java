package dev.rejoinder.notification.erasure;

import dev.rejoinder.event.ErasureFact;
import dev.rejoinder.event.ShopperErased;
import dev.rejoinder.kit.erasure.KeptFacts;
import dev.rejoinder.kit.inbox.FactHandler;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Forgets whom evidence-service tells to forget: that a mail was sent stays, with its template and times. */
@ApplicationScoped
class ErasureFacts implements FactHandler<ErasureFact> {

    /**
     * A mail to the merchant keeps its address, which is the merchant's own. Reasons may quote a mail server, which quotes
     * addresses. One that is just being sent loses its words when that is noted.
     */
    private static final String FORGET =
            """
            update email set erased_at = coalesce(erased_at, ?), subject = null, html = null, plain = null,
                recipient = case when audience = 'MERCHANT' then recipient end,
                reason = case when status in ('QUEUED', 'HELD') then 'the shopper was forgotten' end,
                status = case when status in ('QUEUED', 'HELD') then 'DROPPED' else status end, next_attempt_at = null
            where dispute_id = any(?) and merchant_id = ?
            """;

    private final Sql sql;
    private final KeptFacts keptFacts;
    private final Clock clock;

    ErasureFacts(Sql sql, KeptFacts keptFacts, Clock clock) {
        this.sql = sql;
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

    /** A dispute has its claim's id. */
    private void erase(ShopperErased fact) {
        sql.update(FORGET, clock.instant(), Column.uuid(fact.claimIds()), fact.merchantId());
        keptFacts.forget(fact.merchantId(), fact.claimIds());
    }
}
