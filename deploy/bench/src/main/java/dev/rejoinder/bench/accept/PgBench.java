package dev.rejoinder.bench.accept;

import dev.rejoinder.bench.measure.Latencies;
import dev.rejoinder.bench.world.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own load tool inserting single rows of a notice's size into a table like the journal's. */
final class PgBench {

    private static final String INSERT =
            """
            insert into bench_notice (id, merchant_id, source, source_id, state, received_at, body)
            values (gen_random_uuid(), 'bench', 'WEBHOOK', gen_random_uuid()::text, 'ACCEPTED', now(),
                    convert_to(repeat('x', 1000), 'UTF8'));
            """;
    private static final String DATABASE = "claims_ingest";
    private static final int CLIENTS = 16;

    /** Client, transaction, microseconds since it was due, and more. */
    private static final Pattern LOGGED = Pattern.compile("\\d+ \\d+ (\\d+) .*");

    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+) .*");

    private final Stores stores;
    private final Path directory;

    PgBench(Stores stores, Path directory) {
        this.stores = stores;
        this.directory = directory;
    }

    void createTable() throws SQLException {
        try (Connection connection = stores.connect(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists bench_notice (like notice including all)");
        }
    }

    /** As fast as it goes with 64 clients; rows per second. */
    double capacity(Duration duration) throws IOException, InterruptedException {
        return run(List.of("-c", "64", "-T", String.valueOf(duration.toSeconds())))
                .map(RATE::matcher)
                .filter(Matcher::matches)
                .mapToDouble(rate -> Double.parseDouble(rate.group(1)))
                .findFirst()
                .orElseThrow();
    }

    /** At a fixed rate; latency counts from when a row was due. */
    Latencies atRate(double perSecond, Duration duration) throws IOException, InterruptedException {
        Path logs = Files.createTempDirectory(directory, "pgbench");
        var unused = run(List.of(
                "-c", String.valueOf(CLIENTS),
                "-R", String.valueOf(perSecond),
                "-T", String.valueOf(duration.toSeconds()),
                "-l", "--log-prefix=" + logs.resolve("log")));
        Latencies latencies = new Latencies();
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.toList()) {
                record(file, latencies);
            }
        }
        return latencies;
    }

    private static void record(Path file, Latencies latencies) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(LOGGED::matcher)
                    .filter(Matcher::matches)
                    .forEach(
                            logged -> latencies.record(TimeUnit.MICROSECONDS.toNanos(Long.parseLong(logged.group(1)))));
        }
    }

    private Stream<String> run(List<String> options) throws IOException, InterruptedException {
        Path script = Files.writeString(directory.resolve("insert.sql"), INSERT.replace("\n", " "));
        List<String> command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared"));
        command.addAll(options);
        command.addAll(List.of("-h", "127.0.0.1", "-p", String.valueOf(stores.postgresPort()), "-U", stores.user()));
        command.addAll(List.of("-f", script.toString(), DATABASE));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", stores.password());
        Process process = builder.start();
        List<String> lines = process.inputReader().lines().toList();
        if (process.waitFor() != 0) {
            throw new IOException("pgbench failed: " + lines);
        }
        return lines.stream();
    }
}
