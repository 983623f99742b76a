package dev.rejoinder.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.kit.trace.TraceParent;
import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends rows as CloudEvents 1.0 in binary mode. Used by one thread. */
class KafkaSender implements AutoCloseable {

    /** Rows handed to the producer, with the broker's answers to come; fewer answers where it took no more. */
    record Handover(List<UnsentRow> rows, List<Future<RecordMetadata>> answers) {}

    private static final byte[] SPEC_VERSION = "1.0".getBytes(UTF_8);
    private static final byte[] JSON = "application/json".getBytes(UTF_8);

    private final Map<String, Object> settings;
    private final byte[] source;
    private KafkaProducer<String, byte[]> producer;

    KafkaSender(String brokers, String service) {
        this.source = ("/" + service).getBytes(UTF_8);
        this.settings = Map.ofEntries(
                Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                Map.entry(ProducerConfig.CLIENT_ID_CONFIG, service + "-outbox"),
                Map.entry(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class),
                Map.entry(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class),
                Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024),
                // Rows come in batches already; waiting for more only delays a lone one.
                Map.entry(ProducerConfig.LINGER_MS_CONFIG, 0),
                Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000),
                Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000),
                Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000));
    }

    /**
     * Does not wait for the broker, unless it is away: then the producer waits a while for it and fails the row, and later
     * rows must not get past it.
     */
    Handover hand(List<UnsentRow> rows) {
        List<Future<RecordMetadata>> answers = new ArrayList<>(rows.size());
        try {
            for (UnsentRow row : rows) {
                Future<RecordMetadata> answer = producer().send(record(row.row()));
                answers.add(answer);
                if (answer.isDone() && !isThere(answer)) {
                    break;
                }
            }
        } catch (KafkaException e) {
            Log.warnf("Kafka does not take facts: %s", e.getMessage());
        }
        return new Handover(rows, answers);
    }

    /** Waits for the broker, and answers the rows that are there with all earlier ones of their lane. */
    List<UnsentRow> acknowledged(Handover handover) {
        List<UnsentRow> sent = new ArrayList<>(handover.answers().size());
        Set<Integer> broken = new HashSet<>();
        for (int i = 0; i < handover.answers().size(); i++) {
            UnsentRow row = handover.rows().get(i);
            if (!isThere(handover.answers().get(i))) {
                broken.add(row.lane());
            } else if (!broken.contains(row.lane())) {
                sent.add(row);
            }
        }
        return sent;
    }

    private static boolean isThere(Future<RecordMetadata> answer) {
        try {
            answer.get();
            return true;
        } catch (ExecutionException e) {
            Log.warnf("Kafka did not acknowledge a fact: %s", e.getCause().getMessage());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ProducerRecord<String, byte[]> record(OutboxRow row) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        Headers headers = record.headers();
        headers.add("ce_specversion", SPEC_VERSION);
        headers.add("ce_id", row.eventId().toString().getBytes(UTF_8));
        headers.add("ce_type", row.type().getBytes(UTF_8));
        headers.add("ce_source", source);
        headers.add("ce_time", row.occurredAt().toString().getBytes(UTF_8));
        if (row.subjectId() != null) {
            headers.add("ce_subject", row.subjectId().toString().getBytes(UTF_8));
        }
        // What no notice led to begins a trace of its own.
        UUID traceId = row.traceId() == null ? row.eventId() : row.traceId();
        headers.add(TraceParent.HEADER, TraceParent.of(traceId, row.eventId()));
        headers.add("content-type", JSON);
        return record;
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings);
        }
        return producer;
    }

    /** A producer that lost a record may refuse everything after it; the next row gets a new one. */
    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
            producer = null;
        }
    }
}
