package dev.rejoinder.bench.outbox;

import dev.rejoinder.bench.world.Program;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.tools.ProducerPerformance;

/** Kafka's {@code kafka-producer-perf-test} with the relay's settings and size of records. */
final class ProducerTest {

    /** Payload 1,032, key 42, and seven headers 205: what a fact takes on its way. */
    private static final int RECORD_BYTES = 1_279;

    private static final Pattern RESULT = Pattern.compile("(\\d+) records sent, ([\\d.]+) records/sec.*");

    private final String brokers;
    private final int records;

    ProducerTest(String brokers, int records) {
        this.brokers = brokers;
        this.records = records;
    }

    double run() throws Exception {
        try (Program test = Program.start(
                ProducerPerformance.class,
                List.of("-Xmx256m", Program.LOGS),
                List.of(
                        "--topic",
                        OutboxBench.TOPIC,
                        "--num-records",
                        String.valueOf(records),
                        "--record-size",
                        String.valueOf(RECORD_BYTES),
                        "--throughput",
                        "-1",
                        "--producer-props",
                        "bootstrap.servers=" + brokers,
                        "acks=all",
                        "batch.size=131072"))) {
            List<String> lines = test.awaitEnd();
            return lines.stream()
                    .map(RESULT::matcher)
                    .filter(Matcher::matches)
                    .filter(result -> Integer.parseInt(result.group(1)) == records)
                    .mapToDouble(result -> Double.parseDouble(result.group(2)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No result in " + lines));
        }
    }
}
