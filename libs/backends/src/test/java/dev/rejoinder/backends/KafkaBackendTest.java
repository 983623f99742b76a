package dev.rejoinder.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBackendTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    @Test
    void keepsTopicsAndRecordsWhenItIsKilled() throws Exception {
        KafkaBackend kafka = new KafkaBackend(directory.resolve("kafka"), Spare.port(), Spare.port());
        ServerProcess process = ServerProcess.startAndAwait(kafka, directory, PATIENCE);
        try {
            write(kafka);
            process.kill();
            process = ServerProcess.startAndAwait(kafka, directory, PATIENCE);

            assertThat(read(kafka)).isEqualTo("kept");
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
                assertThat(admin.listTopics().names().get()).containsAll(KafkaBackend.topics());
            }
        } finally {
            process.close();
        }
    }

    @Test
    void refusesADirectoryOfANewerKafka() throws IOException {
        KafkaBackend kafka = new KafkaBackend(directory.resolve("kafka"), Spare.port(), Spare.port());
        kafka.prepare();
        Files.writeString(directory.resolve("kafka/version"), "99.0.0");

        assertThatThrownBy(kafka::prepare)
                .hasMessageContaining("is of Kafka 99.0.0")
                .hasMessageContaining("--reset");
    }

    private static void write(KafkaBackend kafka) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("rejoinder.claims", 0, "key", "kept"))
                    .get();
        }
    }

    private static String read(KafkaBackend kafka) {
        TopicPartition partition = new TopicPartition("rejoinder.claims", 0);
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(PATIENCE).iterator().next().value();
        }
    }
}
