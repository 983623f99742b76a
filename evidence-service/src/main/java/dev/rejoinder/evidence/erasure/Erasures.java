package dev.rejoinder.evidence.erasure;

import dev.rejoinder.evidence.dispute.ShopperDisputes;
import dev.rejoinder.evidence.erasure.Ledger.Entry;
import dev.rejoinder.evidence.order.OrderKey;
import dev.rejoinder.evidence.order.Orders;
import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.work.AfterCommit;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Takes down whom to forget, by the ids of what was found, never by name. */
@ApplicationScoped
class Erasures {

    record Known(Entry erasure, List<Part> parts) {}

    private final Ledger ledger;
    private final Orders orders;
    private final ShopperDisputes disputes;
    private final SetAsideClaims setAside;
    private final ErasureTeller teller;
    private final AfterCommit afterCommit;
    private final Clock clock;

    Erasures(
            Ledger ledger,
            Orders orders,
            ShopperDisputes disputes,
            SetAsideClaims setAside,
            ErasureTeller teller,
            AfterCommit afterCommit,
            Clock clock) {
        this.ledger = ledger;
        this.orders = orders;
        this.disputes = disputes;
        this.setAside = setAside;
        this.teller = teller;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    /** @throws NotFound if nothing is stored about them */
    @Transactional
    Known ofShopper(String merchantId, String email, String by) {
        List<String> orderIds = orders.ofShopper(merchantId, email);
        List<UUID> disputeIds = disputes.of(merchantId, email, orderIds, List.of());
        return add(
                entry(merchantId, AskedFor.SHOPPER, by),
                setAside.with(disputeIds, merchantId, email),
                orderIds,
                "a shopper with this address");
    }

    /** @throws NotFound if neither the order nor a dispute about it is stored */
    @Transactional
    Known ofOrder(OrderKey order, String by) {
        List<String> orderIds = orders.find(List.of(order)).isEmpty() ? List.of() : List.of(order.orderId());
        return add(
                entry(order.merchantId(), AskedFor.ORDER, by),
                disputes.ofOrder(order.merchantId(), order.orderId()),
                orderIds,
                "this order");
    }

    private Known add(Entry erasure, Collection<UUID> disputeIds, List<String> orderIds, String whom) {
        if (disputeIds.isEmpty() && orderIds.isEmpty()) {
            throw new NothingStored(whom);
        }
        ledger.add(erasure, disputeIds, orderIds);
        Log.infof(
                "Erasure %s of %d disputes and %d orders is asked for by %s",
                erasure.id(), disputeIds.size(), orderIds.size(), erasure.askedBy());
        afterCommit.run(teller::wake);
        return new Known(erasure, ledger.parts(erasure.id()));
    }

    private Entry entry(String merchantId, AskedFor askedFor, String by) {
        return new Entry(UUID.randomUUID(), merchantId, askedFor, clock.instant(), by, 0);
    }

    Known get(String merchantId, UUID id) {
        Entry erasure = ledger.find(id)
                .filter(found -> found.merchantId().equals(merchantId))
                .orElseThrow(() -> new NotFound("erasure", id));
        return new Known(erasure, ledger.parts(id));
    }

    List<Known> list(String merchantId, Cursor before, int limit) {
        return ledger.list(merchantId, before, limit).stream()
                .map(erasure -> new Known(erasure, ledger.parts(erasure.id())))
                .toList();
    }

    /** After a backup was restored, here or at another service: all is told again, and whoever has done it changes nothing. */
    @Transactional
    int replay(String by) {
        int parts = ledger.tellAllAgain();
        Log.infof("%d parts of erasures are told again, asked for by %s", parts, by);
        afterCommit.run(teller::wake);
        return parts;
    }
}
