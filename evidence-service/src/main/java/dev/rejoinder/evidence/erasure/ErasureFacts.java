package dev.rejoinder.evidence.erasure;

import dev.rejoinder.event.ErasureFact;
import dev.rejoinder.event.ShopperErased;
import dev.rejoinder.evidence.erasure.Ledger.Entry;
import dev.rejoinder.evidence.forget.Forgotten;
import dev.rejoinder.evidence.order.MatchLock;
import dev.rejoinder.kit.erasure.KeptFacts;
import dev.rejoinder.kit.inbox.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Forgets what this service itself tells to forget.
 *
 * <ol>
 *   <li>No order of the merchant can change, and no claim come in, until it is done ({@link MatchLock}).
 *   <li>An erasure that is not known here was asked for after the backup that was restored: it is taken down again.
 *   <li>What a dispute has come to need since it was told waits, and is told once more.
 * </ol>
 */
@ApplicationScoped
class ErasureFacts implements FactHandler<ErasureFact> {

    /** Who asked is gone with what was not in the backup. */
    private static final String BY_A_FACT = ErasureFact.TOPIC;

    private final Ledger ledger;
    private final MatchLock lock;
    private final KeptFacts keptFacts;
    private final Event<Forgotten> forgotten;
    private final Clock clock;

    ErasureFacts(Ledger ledger, MatchLock lock, KeptFacts keptFacts, Event<Forgotten> forgotten, Clock clock) {
        this.ledger = ledger;
        this.lock = lock;
        this.keptFacts = keptFacts;
        this.forgotten = forgotten;
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
        lock.alone(facts.stream().map(ErasureFact::merchantId).toList());
        facts.forEach(fact -> erase((ShopperErased) fact));
    }

    private void erase(ShopperErased fact) {
        Instant now = clock.instant();
        ledger.add(
                new Entry(fact.erasureId(), fact.merchantId(), AskedFor.SHOPPER, fact.occurredAt(), BY_A_FACT, 0),
                fact.claimIds(),
                fact.orderIds());
        List<Part> named = ledger.named(fact);
        ledger.tellAgain(named.stream().filter(Part::isHeld).toList());
        List<Part> free = named.stream().filter(part -> !part.isHeld()).toList();
        List<UUID> disputeIds =
                free.stream().map(Part::disputeId).filter(Objects::nonNull).toList();
        List<String> orderIds =
                free.stream().map(Part::orderId).filter(Objects::nonNull).toList();
        forgotten.fire(new Forgotten(fact.merchantId(), disputeIds, orderIds, now));
        keptFacts.forget(fact.merchantId(), disputeIds);
        ledger.done(free);
    }
}
