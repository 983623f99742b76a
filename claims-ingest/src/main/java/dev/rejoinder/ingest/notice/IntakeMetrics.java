package dev.rejoinder.ingest.notice;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts what becomes of requests, per source. Counters are made once: looking one up costs more than counting. */
@ApplicationScoped
public class IntakeMetrics {

    /** What became of a request. */
    public enum Outcome {
        ACCEPTED,
        REPEATED,
        /** Same id, another body. */
        DIFFERENT,
        /** Authentic and not usable. */
        REFUSED,
        /** More than the sender's share. */
        LIMITED,
        /** Not from whom it says. */
        UNAUTHENTIC,
        /** Our own trouble. */
        UNAVAILABLE
    }

    private final Map<NoticeSource, Map<Outcome, Counter>> counters = new EnumMap<>(NoticeSource.class);

    IntakeMetrics(MeterRegistry meters) {
        for (NoticeSource source : NoticeSource.values()) {
            Map<Outcome, Counter> ofSource = new EnumMap<>(Outcome.class);
            for (Outcome outcome : Outcome.values()) {
                ofSource.put(outcome, meters.counter("notices", "source", tag(source), "outcome", tag(outcome)));
            }
            counters.put(source, ofSource);
        }
    }

    public void count(NoticeSource source, Outcome outcome) {
        counters.get(source).get(outcome).increment();
    }

    public void count(NoticeSource source, Receipt receipt) {
        count(source, outcome(receipt));
    }

    private static Outcome outcome(Receipt receipt) {
        if (receipt.differs()) {
            return Outcome.DIFFERENT;
        }
        if (receipt.repeated()) {
            return Outcome.REPEATED;
        }
        return receipt.state() == NoticeState.REFUSED ? Outcome.REFUSED : Outcome.ACCEPTED;
    }

    private static String tag(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
