package dev.rejoinder.bench.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topic of claims, read from its start. */
public final class FactTopic {

    private static final String TOPIC = "rejoinder.claims";
    private static final Duration POLL = Duration.ofMillis(200);

    private final String brokers;

    public FactTopic(String brokers) {
        this.brokers = brokers;
    }

    /** The ids of the claims that were reported. */
    public Set<String> claimsReported() {
        Set<String> claims = new HashSet<>();
        read(record -> {
            if ("claim.reported.v1".equals(header(record, "ce_type"))) {
                claims.add(header(record, "ce_subject"));
            }
        });
        return claims;
    }

    /** All there is, in the order of each partition. */
    public void read(Consumer<ConsumerRecord<String, byte[]>> facts) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(POLL).forEach(facts);
            }
        }
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
