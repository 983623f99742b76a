package dev.rejoinder.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.event.Fact;
import io.smallrye.reactive.messaging.kafka.companion.KafkaCompanion;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads and writes Kafka topics in tests, one key at a time, so tests can share a broker. */
@ApplicationScoped
public class Topics {

    private static final Duration POLL = Duration.ofMillis(300);

    private final ObjectMapper json;
    private final KafkaCompanion kafka;

    Topics(ObjectMapper json, @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.json = json;
        this.kafka = new KafkaCompanion(brokers);
    }

    public <T> List<T> read(String topic, String key, Class<T> type) {
        return records(topic, key).stream()
                .map(record -> parse(record.value(), type))
                .toList();
    }

    public List<ConsumerRecord<String, String>> records(String topic, String key) {
        return kafka.consumeStrings().fromTopics(topic, POLL).awaitCompletion().stream()
                .filter(record -> key.equals(record.key()))
                .toList();
    }

    public void write(Fact fact) {
        writeRaw(fact.topic(), fact.key(), print(fact));
    }

    public void writeRaw(String topic, String key, String value) {
        kafka.produceStrings()
                .fromRecords(new ProducerRecord<>(topic, key, value))
                .awaitCompletion();
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
        kafka.close();
    }
}
