package dev.rejoinder.evidence.dispute;

import dev.rejoinder.evidence.order.KnownOrder;
import java.util.List;

/** Told within the transaction that stores what is known anew of these disputes. */
public record DisputesAssessed(List<Assessed> disputes) {

    /** @param order null if none is known */
    public record Assessed(Dispute dispute, KnownOrder order) {}

    public DisputesAssessed {
        disputes = List.copyOf(disputes);
    }
}
