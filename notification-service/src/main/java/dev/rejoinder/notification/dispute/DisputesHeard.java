package dev.rejoinder.notification.dispute;

import dev.rejoinder.event.DisputeFact;
import java.util.List;

/** Facts that told something new, in the transaction that takes them in. */
public record DisputesHeard(List<DisputeFact> facts) {

    public DisputesHeard {
        facts = List.copyOf(facts);
    }

    public <T extends DisputeFact> List<T> of(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
