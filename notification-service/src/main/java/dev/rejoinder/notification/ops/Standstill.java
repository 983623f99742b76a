package dev.rejoinder.notification.ops;

import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.inbound.InboundConfig;
import dev.rejoinder.notification.template.StuckLetter.What;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether something of ours stands still, since when, and how much of it. */
@ApplicationScoped
class Standstill {

    static final String LAG = "kafka.consumer.fetch.manager.records.lag.max";

    /** Facts come in batches; fewer than that are on their way. */
    private static final double BEHIND = 100;

    private static final String FACTS = "select min(stored_at) as since, count(*) as count from outbox_waiting";
    private static final String MAILS =
            """
            select min(greatest(queued_at, not_before)) as since, count(*) as count from email
            where status in ('QUEUED', 'UNKNOWN') and taken_by is null and merchant_id <> '-'
                and greatest(queued_at, not_before) <= ?
            """;
    private static final String MAILBOX =
            """
            select max(checked_at) as since, 1 as count from incoming_mailbox having count(*) > 0
            """;

    /** @param since what stands still longest has done so since then */
    record Stuck(Instant since, long count) {

        static Stuck read(Row row) throws SQLException {
            return new Stuck(row.instant("since"), row.number("count"));
        }
    }

    private final Sql sql;
    private final InboundConfig inbound;
    private final MeterRegistry meters;

    Standstill(Sql sql, InboundConfig inbound, MeterRegistry meters) {
        this.sql = sql;
        this.inbound = inbound;
        this.meters = meters;
    }

    /** How long it may last before somebody has to know. */
    static Duration patience(What what) {
        return switch (what) {
            case FACTS_OUT -> Duration.ofMinutes(5);
            case FACTS_IN -> Duration.ofMinutes(10);
            case MAILS_OUT, MAILS_IN -> Duration.ofMinutes(15);
        };
    }

    Optional<Stuck> of(What what, Instant now) {
        return switch (what) {
            case FACTS_OUT -> late(sql.first(FACTS, Stuck::read), what, now);
            case FACTS_IN -> behind(now);
            case MAILS_OUT -> late(sql.first(MAILS, Stuck::read, now), what, now);
            case MAILS_IN -> unread(now);
        };
    }

    /** One that could never be read is so since it was first seen. */
    private Optional<Stuck> unread(Instant now) {
        Optional<Stuck> read = inbound.imap().host().isEmpty() ? Optional.empty() : sql.first(MAILBOX, Stuck::read);
        return read.isPresent() && read.get().since() == null
                ? Optional.of(new Stuck(now, 1))
                : late(read, What.MAILS_IN, now);
    }

    private static Optional<Stuck> late(Optional<Stuck> oldest, What what, Instant now) {
        return oldest.filter(stuck -> stuck.since() != null)
                .filter(stuck -> stuck.since().plus(patience(what)).isBefore(now));
    }

    /** When that began is not told by Kafka: the alarm remembers when it was seen first. */
    private Optional<Stuck> behind(Instant now) {
        double lag = meters.find(LAG).gauges().stream()
                .mapToDouble(Gauge::value)
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
        return lag < BEHIND ? Optional.empty() : Optional.of(new Stuck(now, (long) lag));
    }
}
