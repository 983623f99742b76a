package dev.rejoinder.simulator.payment;

import dev.rejoinder.event.Money;
import dev.rejoinder.simulator.account.Merchant;
import dev.rejoinder.simulator.account.Stage;
import dev.rejoinder.simulator.clock.SimulatedClock;
import dev.rejoinder.simulator.clock.Timeline;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Orders that were paid, and what was paid back. */
@Singleton
public class Payments {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** How payments go. */
    @ConfigMapping(prefix = "simulator.refund")
    public interface RefundConfig {

        /** From begun to completed. */
        @WithDefault("PT30M")
        Duration takes();
    }

    /** What a new order is to be. */
    public record NewOrder(
            Stage stage, String merchantOrderId, Money amount, Shopper shopper, String language, Instant createdAt) {}

    private final SimulatedClock clock;
    private final Timeline timeline;
    private final RefundConfig config;
    private final Event<RefundChanged> changes;
    private final Map<String, Order> byPermission = new ConcurrentHashMap<>();
    private final Map<String, List<String>> refundsOfCharge = new ConcurrentHashMap<>();
    private final Map<String, Refund> refunds = new ConcurrentHashMap<>();

    Payments(SimulatedClock clock, Timeline timeline, RefundConfig config, Event<RefundChanged> changes) {
        this.clock = clock;
        this.timeline = timeline;
        this.config = config;
        this.changes = changes;
    }

    public Order pay(Merchant merchant, NewOrder order) {
        while (true) {
            Order paid = new Order(
                    merchant.id(),
                    order.stage(),
                    merchant.region(),
                    newId(merchant, order.stage()),
                    order.merchantOrderId(),
                    order.amount(),
                    order.shopper(),
                    order.language(),
                    order.createdAt());
            if (byPermission.putIfAbsent(paid.chargePermissionId(), paid) == null) {
                return paid;
            }
        }
    }

    public Optional<Order> ofPermission(String chargePermissionId) {
        return Optional.ofNullable(byPermission.get(chargePermissionId));
    }

    public Optional<Order> ofCharge(String chargeId) {
        int end = chargeId.lastIndexOf('-');
        return end < 0
                ? Optional.empty()
                : ofPermission(chargeId.substring(0, end))
                        .filter(order -> order.chargeId().equals(chargeId));
    }

    public Optional<Refund> refund(String refundId) {
        return Optional.ofNullable(refunds.get(refundId));
    }

    public Money refunded(Order order) {
        BigDecimal sum = refundsOfCharge.getOrDefault(order.chargeId(), List.of()).stream()
                .map(id -> refunds.get(id).amount().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(sum, order.amount().currency());
    }

    /** @return empty if it is more than is left of the charge */
    public Optional<Refund> refund(Order order, Money amount, String type) {
        Refund begun;
        synchronized (refundsOfCharge) {
            if (refunded(order)
                            .value()
                            .add(amount.value())
                            .compareTo(order.amount().value())
                    > 0) {
                return Optional.empty();
            }
            List<String> ids = new ArrayList<>(refundsOfCharge.getOrDefault(order.chargeId(), List.of()));
            String id = "%s-R%06d".formatted(order.chargePermissionId(), ids.size() + 1);
            begun = new Refund(
                    id, order.merchantId(), order.stage(), order.chargeId(), amount, type, clock.instant(), null);
            ids.add(id);
            refunds.put(id, begun);
            refundsOfCharge.put(order.chargeId(), List.copyOf(ids));
        }
        timeline.at(begun.createdAt().plus(config.takes()), () -> complete(order, begun.id()));
        changes.fire(new RefundChanged(order, begun));
        return Optional.of(begun);
    }

    private void complete(Order order, String refundId) {
        Refund completed = refunds.computeIfPresent(refundId, (id, refund) -> refund.completed(clock.instant()));
        changes.fire(new RefundChanged(order, completed));
    }

    private static String newId(Merchant merchant, Stage stage) {
        return "%c%s-%07d-%07d"
                .formatted(
                        stage.idPrefix(),
                        merchant.region().idDigits(),
                        RANDOM.nextInt(10_000_000),
                        RANDOM.nextInt(10_000_000));
    }
}
