package dev.rejoinder.notification.outgoing;

import dev.rejoinder.notification.template.Template;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Counts what becomes of mails, as {@code notifications_total}. */
@ApplicationScoped
public class Tally {

    /** What can be counted, in lower case. */
    public enum Outcome {
        SENT,
        MERGED,
        DELAYED,
        WAITING,
        DROPPED_STALE,
        SUPPRESSED,
        FAILED
    }

    private final MeterRegistry metrics;

    Tally(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    public void count(Template template, Outcome outcome) {
        count(template, "none", outcome);
    }

    /** @param locale the language it was written in */
    public void count(Template template, String locale, Outcome outcome) {
        metrics.counter(
                        "notifications_total",
                        "template",
                        template.wireName(),
                        "locale",
                        locale,
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
