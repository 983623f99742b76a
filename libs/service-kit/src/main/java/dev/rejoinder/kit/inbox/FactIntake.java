package dev.rejoinder.kit.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.event.Fact;
import dev.rejoinder.kit.problem.StorageTrouble;
import dev.rejoinder.kit.trace.TraceParent;
import dev.rejoinder.kit.trace.Traces;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * Takes facts from Kafka into the database.
 *
 * <ol>
 *   <li>A whole batch is one transaction: inbox rows and the handler's work.
 *   <li>If that fails, each record is tried in a transaction of its own, and only the culprit is set aside as a dead
 *       letter; later facts of the same claim are parked behind it, so none overtakes.
 *   <li>While the database is away, the batch waits; nothing is set aside for trouble of our own.
 * </ol>
 */
@ApplicationScoped
public class FactIntake {

    private static final long PAUSE_MILLIS = 500;

    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final Traces traces;
    private final ObjectMapper json;

    FactIntake(Inbox inbox, DeadLetters deadLetters, Traces traces, ObjectMapper json) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.traces = traces;
        this.json = json;
    }

    /** Returns when every record is handled or set aside. */
    public <F extends Fact> void take(ConsumerRecords<String, byte[]> records, FactHandler<F> handler) {
        List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>(records.count());
        records.forEach(batch::add);
        if (batch.isEmpty()) {
            return;
        }
        try {
            untilStorageIsBack(() -> handle(batch, handler));
        } catch (RuntimeException e) {
            Log.warnf(
                    "A batch of %d facts from %s failed and is taken one by one: %s",
                    batch.size(), handler.topic(), DeadLetters.reason(e));
            for (ConsumerRecord<String, byte[]> record : batch) {
                takeOne(record, handler);
            }
        }
    }

    private <F extends Fact> void takeOne(ConsumerRecord<String, byte[]> record, FactHandler<F> handler) {
        try {
            untilStorageIsBack(() -> handle(List.of(record), handler));
        } catch (RuntimeException e) {
            Log.errorf("A fact from %s cannot be handled and is set aside: %s", handler.topic(), DeadLetters.reason(e));
            Log.debug("What went wrong, which may quote a shopper's data", e);
            untilStorageIsBack(() -> QuarkusTransaction.requiringNew().run(() -> deadLetters.setAside(record, e)));
        }
    }

    private <F extends Fact> void handle(List<ConsumerRecord<String, byte[]>> batch, FactHandler<F> handler) {
        QuarkusTransaction.requiringNew().run(() -> {
            List<ConsumerRecord<String, byte[]>> free = deadLetters.parkBehindDead(batch);
            apply(free.stream().map(record -> parse(record, handler)).toList(), handler);
        });
    }

    /** Applies facts not applied before; the caller's transaction holds inbox and work together. */
    <F extends Fact> void apply(List<F> facts, FactHandler<F> handler) {
        Map<UUID, F> byId = new LinkedHashMap<>();
        facts.forEach(fact -> byId.putIfAbsent(fact.eventId(), fact));
        if (byId.isEmpty()) {
            return;
        }
        Set<UUID> first = inbox.firstSeen(byId.keySet());
        List<F> fresh = byId.values().stream()
                .filter(fact -> first.contains(fact.eventId()))
                .collect(Collectors.toList());
        if (!fresh.isEmpty()) {
            handler.apply(fresh);
        }
    }

    private <F extends Fact> F parse(ConsumerRecord<String, byte[]> record, FactHandler<F> handler) {
        F fact = parse(record.value(), handler.type());
        traces.follow(fact.subjectId(), TraceParent.traceId(record.headers()));
        return fact;
    }

    <F extends Fact> F parse(byte[] payload, Class<F> type) {
        if (payload == null) {
            throw new UnreadableFact("the record has no value", null);
        }
        try {
            return json.readValue(payload, type);
        } catch (IOException e) {
            throw new UnreadableFact("the value is not a " + type.getSimpleName(), e);
        }
    }

    private static void untilStorageIsBack(Runnable work) {
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (!StorageTrouble.isIn(e)) {
                    throw e;
                }
                Log.warnf("Storage is away, facts wait: %s", e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for storage", e);
        }
    }
}
