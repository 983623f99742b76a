package dev.rejoinder.kit.inbox;

import dev.rejoinder.event.Fact;
import java.util.List;

/** What a service does with the facts of one topic. */
public interface FactHandler<F extends Fact> {

    String topic();

    Class<F> type();

    /**
     * Runs in one transaction with the inbox rows, so it either happens once or not at all. Never calls anything outside
     * the database. Facts of one claim come in order.
     */
    void apply(List<F> facts);
}
