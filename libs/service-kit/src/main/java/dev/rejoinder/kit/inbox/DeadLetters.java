package dev.rejoinder.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.event.FactIds;
import dev.rejoinder.kit.outbox.Outbox;
import dev.rejoinder.kit.outbox.OutboxRow;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.kit.trace.TraceParent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps what could not be handled, tells the dead-letter topic, and holds later facts of the same claim back. */
@ApplicationScoped
class DeadLetters {

    /** Asked before each batch, so it goes past Hibernate, whose part would cost more than the query. */
    private static final String HELD =
            """
            select distinct message_key from dead_letter
            where state in ('DEAD', 'PARKED') and topic = ? and message_key = any(?)
            """;

    private final Sql sql;
    private final Outbox outbox;
    private final Clock clock;
    private final String service;

    DeadLetters(
            Sql sql, Outbox outbox, Clock clock, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
    }

    void setAside(ConsumerRecord<String, byte[]> record, Exception failure) {
        if (DeadLetter.ofId(id(record)).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        String type = type(record);
        DeadLetter.of(id(record), record, type, DeadLetter.State.DEAD, reason(failure), now)
                .persist();
        String key = record.key() == null ? "" : record.key();
        int colon = key.indexOf(':');
        outbox.appendRows(List.of(new OutboxRow(
                record.topic() + "." + service + ".dead",
                key,
                id(record),
                type == null ? "unreadable" : type,
                colon < 0 ? "" : key.substring(0, colon),
                null,
                now,
                record.value() == null ? new byte[0] : record.value(),
                TraceParent.traceId(record.headers()))));
    }

    /** Parks records of claims that have a dead letter, and answers the others. */
    List<ConsumerRecord<String, byte[]>> parkBehindDead(List<ConsumerRecord<String, byte[]>> batch) {
        Set<String> held = held(batch);
        if (held.isEmpty()) {
            return batch;
        }
        Instant now = clock.instant();
        batch.stream()
                .filter(record -> held.contains(record.key()))
                .filter(record -> DeadLetter.ofId(id(record)).isEmpty())
                .forEach(record -> DeadLetter.of(
                                id(record),
                                record,
                                type(record),
                                DeadLetter.State.PARKED,
                                "waits behind an earlier fact of the same claim",
                                now)
                        .persist());
        return batch.stream().filter(record -> !held.contains(record.key())).toList();
    }

    private Set<String> held(List<ConsumerRecord<String, byte[]>> batch) {
        List<String> keys = batch.stream()
                .map(ConsumerRecord::key)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new HashSet<>(
                sql.query(HELD, row -> row.text("message_key"), batch.get(0).topic(), Column.text(keys)));
    }

    private static UUID id(ConsumerRecord<String, byte[]> record) {
        return FactIds.of(record.topic(), String.valueOf(record.partition()), String.valueOf(record.offset()));
    }

    private static String type(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader("ce_type");
        return header == null ? null : new String(header.value(), UTF_8);
    }

    /** Names the failure without its message, which may quote a shopper's data. */
    static String reason(Exception failure) {
        if (failure instanceof UnreadableFact) {
            return failure.getMessage();
        }
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String state = root instanceof SQLException refused ? " " + refused.getSQLState() : "";
        StackTraceElement[] trace = root.getStackTrace();
        String place = trace.length == 0 ? "" : " in " + trace[0].getClassName() + "." + trace[0].getMethodName();
        return root.getClass().getSimpleName() + state + place;
    }
}
