package dev.rejoinder.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.event.Fact;
import dev.rejoinder.kit.trace.TraceParent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads and writes Kafka topics in tests, one key at a time, so tests can share a broker. */
@ApplicationScoped
public class Topics {

    private final ObjectMapper json;
    private final KafkaProducer<String, String> producer;
    private final Map<String, Object> settings;
    private final Map<String, TopicReader> readers = new ConcurrentHashMap<>();

    Topics(ObjectMapper json, @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.json = json;
        this.settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    public <T> List<T> read(String topic, String key, Class<T> type) {
        return records(topic, key).stream()
                .map(record -> parse(record.value(), type))
                .toList();
    }

    /** All records of one key that are in the topic now, oldest first. */
    public List<ConsumerRecord<String, String>> records(String topic, String key) {
        return readers.computeIfAbsent(topic, name -> new TopicReader(settings, name))
                .records(key);
    }

    /** All records that are in the topic now; for tests without a container. */
    public static List<ConsumerRecord<String, String>> all(String brokers, String topic) {
        try (TopicReader reader = new TopicReader(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers), topic)) {
            return reader.records();
        }
    }

    public void write(Fact fact) {
        writeRaw(fact.topic(), fact.key(), print(fact));
    }

    /** As a part of a trace. */
    public void write(Fact fact, UUID traceId) {
        ProducerRecord<String, String> record = new ProducerRecord<>(fact.topic(), fact.key(), print(fact));
        record.headers().add(TraceParent.HEADER, TraceParent.of(traceId, fact.eventId()));
        send(record);
    }

    /** Which traces the facts under a key belong to. */
    public List<UUID> traces(String topic, String key) {
        return records(topic, key).stream()
                .map(record -> TraceParent.traceId(record.headers()))
                .toList();
    }

    public void writeRaw(String topic, String key, String value) {
        send(new ProducerRecord<>(topic, key, value));
    }

    /** Returns when the broker has it. */
    private void send(ProducerRecord<String, String> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while writing to " + record.topic(), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot write to " + record.topic(), e);
        }
    }

    private String print(Object fact) {
        try {
            return json.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T parse(String value, Class<T> type) {
        try {
            return json.readValue(value, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    void close() {
        producer.close();
        readers.values().forEach(TopicReader::close);
    }
}
