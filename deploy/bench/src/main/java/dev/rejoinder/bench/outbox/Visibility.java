package dev.rejoinder.bench.outbox;

import dev.rejoinder.bench.measure.Latencies;
import dev.rejoinder.bench.world.Program;
import dev.rejoinder.bench.world.Stores;
import dev.rejoinder.kit.outbox.RelayProgram;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Rows committed one by one at a fixed rate; for each, the time from its commit to a consumer that has it. */
final class Visibility {

    private static final Pattern COMMITTED = Pattern.compile("committed (\\d+) (\\d+)");
    private static final long GRACE_SECONDS = 30;

    private final Stores stores;
    private final int perSecond;

    Visibility(Stores stores, int perSecond) {
        this.stores = stores;
        this.perSecond = perSecond;
    }

    /** The first rows meet a process that has just started, and are not counted. */
    Latencies measure(int warmUp, int counted) throws Exception {
        int rows = warmUp + counted;
        long[] seen = new long[rows];
        try (KafkaConsumer<String, byte[]> consumer = TopicOrder.consumer(stores.brokers());
                Program relay = Program.start(
                        RelayProgram.class,
                        List.of("-Xmx256m", Program.LOGS),
                        List.of(
                                stores.jdbcUrl(OutboxBench.DATABASE),
                                stores.user(),
                                stores.password(),
                                stores.brokers(),
                                OutboxBench.TOPIC,
                                String.valueOf(rows),
                                String.valueOf(perSecond)))) {
            relay.awaitLine("started");
            read(consumer, seen);
            return latencies(relay.awaitEnd(), seen, warmUp);
        }
    }

    private void read(KafkaConsumer<String, byte[]> consumer, long[] seen) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seen.length / perSecond + GRACE_SECONDS);
        int count = 0;
        while (count < seen.length) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Only %d of %d rows arrived".formatted(count, seen.length));
            }
            for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                seen[TopicOrder.sequence(record.value())] = System.nanoTime();
                count++;
            }
        }
    }

    private static Latencies latencies(List<String> lines, long[] seen, int warmUp) {
        Latencies latencies = new Latencies();
        int commits = 0;
        for (String line : lines) {
            Matcher committed = COMMITTED.matcher(line);
            if (committed.matches()) {
                int number = Integer.parseInt(committed.group(1));
                commits++;
                if (number >= warmUp) {
                    latencies.record(seen[number] - Long.parseLong(committed.group(2)));
                }
            }
        }
        if (commits != seen.length) {
            throw new IllegalStateException("Only %d commits were reported".formatted(commits));
        }
        return latencies;
    }
}
