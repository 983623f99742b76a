package dev.rejoinder.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.logging.Log;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final Map<String, Object> settings;
    private final byte[] source;
    private KafkaProducer<String, byte[]> producer;

    KafkaSender(String brokers, String service) {
        this.source = ("/" + service).getBytes(UTF_8);
        this.settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                brokers,
                ProducerConfig.CLIENT_ID_CONFIG,
                service + "-outbox",
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.BATCH_SIZE_CONFIG,
                128 * 1024,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                5_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                10_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                20_000);
    }

    /** Waits for the broker, and answers the ids of the rows that are there with all earlier ones of their lane. */
    List<Long> send(List<UnsentRow> rows) {
        List<Future<RecordMetadata>> answers = new ArrayList<>(rows.size());
        try {
            for (UnsentRow row : rows) {
                answers.add(producer().send(record(row.row())));
            }
            producer().flush();
        } catch (KafkaException e) {
            Log.warnf("Kafka does not take facts: %s", e.getMessage());
        }
        return acknowledged(rows, answers);
    }

    private List<Long> acknowledged(List<UnsentRow> rows, List<Future<RecordMetadata>> answers) {
        List<Long> sent = new ArrayList<>(answers.size());
        Set<Integer> broken = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            UnsentRow row = rows.get(i);
            if (!isThere(answers.get(i))) {
                broken.add(row.lane());
            } else if (!broken.contains(row.lane())) {
                sent.add(row.id());
            }
        }
        if (!broken.isEmpty()) {
            // A producer that lost a record may refuse everything after it; a new one starts a new sequence.
            close();
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
        headers.add("ce_specversion", "1.0".getBytes(UTF_8));
        headers.add("ce_id", row.eventId().toString().getBytes(UTF_8));
        headers.add("ce_type", row.type().getBytes(UTF_8));
        headers.add("ce_source", source);
        headers.add("ce_time", row.occurredAt().toString().getBytes(UTF_8));
        if (row.subjectId() != null) {
            headers.add("ce_subject", row.subjectId().toString().getBytes(UTF_8));
        }
        headers.add("content-type", "application/json".getBytes(UTF_8));
        return record;
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings);
        }
        return producer;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
            producer = null;
        }
    }
}
