package dev.rejoinder.bench.outbox;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what arrived on the topic after an instant, and refuses a key whose rows are not 1, 2, 3 and so on. */
final class TopicOrder implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int SILENT_POLLS = 20;
    private static final int SEQUENCE_AT = "{\"sequence\":".length();
    private static final int SEQUENCE_LENGTH = 7;

    private final KafkaConsumer<String, byte[]> consumer;
    private final long start;

    private TopicOrder(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
        this.start = ends();
    }

    static TopicOrder fromHere(String brokers) {
        return new TopicOrder(consumer(brokers));
    }

    /** A consumer of all partitions that starts at their present ends. */
    static KafkaConsumer<String, byte[]> consumer(String brokers) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", brokers);
        settings.put("max.poll.records", "5000");
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(OutboxBench.TOPIC).stream()
                .map(TopicOrder::partition)
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }

    /** How many records arrived since. */
    long waiting() {
        return ends() - start;
    }

    private long ends() {
        return consumer.endOffsets(consumer.assignment()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    void requireAll(int keys, int rowsPerKey) {
        Map<String, Integer> last = new HashMap<>();
        int read = 0;
        for (int silent = 0; read < keys * rowsPerKey && silent < SILENT_POLLS; silent++) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                requireNext(record, last.merge(record.key(), 1, Integer::sum));
                read++;
                silent = 0;
            }
        }
        if (read != keys * rowsPerKey || last.size() != keys) {
            throw new IllegalStateException(
                    "Read %d rows of %d keys, not %d of %d".formatted(read, last.size(), keys * rowsPerKey, keys));
        }
    }

    private static void requireNext(ConsumerRecord<String, byte[]> record, int expected) {
        if (sequence(record.value()) != expected) {
            throw new IllegalStateException(
                    "Key %s has row %d where %d is next".formatted(record.key(), sequence(record.value()), expected));
        }
    }

    static int sequence(byte[] payload) {
        return Integer.parseInt(new String(payload, SEQUENCE_AT, SEQUENCE_LENGTH, US_ASCII));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
