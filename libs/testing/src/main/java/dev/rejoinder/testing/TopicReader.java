package dev.rejoinder.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Keeps what it has read of a topic, so that looking again costs only what is new. */
final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(300);

    private final String topic;
    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> read = new ArrayList<>();
    private final Map<String, List<ConsumerRecord<String, String>>> byKey = new HashMap<>();

    TopicReader(Map<String, Object> settings, String topic) {
        this.topic = topic;
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    /** All that are in the topic now, oldest first. */
    synchronized List<ConsumerRecord<String, String>> records() {
        readOn();
        return List.copyOf(read);
    }

    synchronized List<ConsumerRecord<String, String>> records(String key) {
        readOn();
        return List.copyOf(byKey.getOrDefault(key, List.of()));
    }

    private void readOn() {
        if (consumer.assignment().isEmpty()) {
            assign();
        }
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(this::note);
        }
    }

    /** A topic has no partitions while nobody has written to it. */
    private void assign() {
        List<PartitionInfo> partitions = consumer.partitionsFor(topic);
        if (partitions != null) {
            consumer.assign(partitions.stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
        }
    }

    private void note(ConsumerRecord<String, String> record) {
        read.add(record);
        if (record.key() != null) {
            byKey.computeIfAbsent(record.key(), key -> new ArrayList<>()).add(record);
        }
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }
}
