package dev.rejoinder.simulator.delivery;

import dev.rejoinder.simulator.delivery.Delivery.Result;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was sent; of very many attempts the newest. */
@Singleton
class DeliveryLog {

    private final int most;
    private final Deque<Delivery> deliveries = new ArrayDeque<>();
    private final Map<Result, Long> counts = new EnumMap<>(Result.class);

    DeliveryLog(DeliveryConfig config) {
        this.most = config.remembered();
    }

    synchronized void add(Delivery delivery) {
        deliveries.addLast(delivery);
        counts.merge(delivery.result(), 1L, Long::sum);
        if (deliveries.size() > most) {
            deliveries.removeFirst();
        }
    }

    synchronized List<Delivery> all() {
        return List.copyOf(deliveries);
    }

    synchronized Map<Result, Long> counts() {
        return new EnumMap<>(counts);
    }
}
