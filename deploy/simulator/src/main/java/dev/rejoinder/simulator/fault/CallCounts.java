package dev.rejoinder.simulator.fault;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How the calls of the API were answered, those that faults hit included. */
@Singleton
class CallCounts {

    /** Stands for the status where the connection ended before an answer. */
    static final int NONE = 0;

    private final Map<Integer, LongAdder> byStatus = new ConcurrentHashMap<>();

    void answered(int status) {
        byStatus.computeIfAbsent(status, unknown -> new LongAdder()).increment();
    }

    Map<Integer, Long> byStatus() {
        Map<Integer, Long> counts = new TreeMap<>();
        byStatus.forEach((status, count) -> counts.put(status, count.sum()));
        return counts;
    }
}
