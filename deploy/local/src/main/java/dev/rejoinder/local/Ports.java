package dev.rejoinder.local;

import dev.rejoinder.backends.Port;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;

/** The ports of the local system; all move with one offset, each with its own variable. */
record Ports(
        Port claimsIngest,
        Port evidence,
        Port notification,
        Port simulator,
        Port smtp,
        Port imap,
        Port postgres,
        Port kafka,
        Port kafkaController) {

    private static final String OFFSET = "REJOINDER_PORT_OFFSET";
    private static final int HIGHEST = 65_535;

    static Ports of(Map<String, String> environment) {
        int offset = number(OFFSET, environment.getOrDefault(OFFSET, "0"));
        return from(preset -> {
            String own = environment.get(preset.variable());
            return own == null ? preset.number() + offset : number(preset.variable(), own);
        });
    }

    /** The ports a running system was started with, so that another terminal needs no variables. */
    static Ports load(Path file) throws IOException {
        Properties saved = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            saved.load(reader);
        }
        return from(preset -> number(preset.variable(), saved.getProperty(preset.variable())));
    }

    void save(Path file) throws IOException {
        Properties ports = new Properties();
        all().forEach(port -> ports.setProperty(port.variable(), String.valueOf(port.number())));
        try (Writer writer = Files.newBufferedWriter(file)) {
            ports.store(writer, null);
        }
    }

    void requireFree() {
        all().forEach(Port::requireFree);
    }

    List<Port> all() {
        return Stream.of(claimsIngest, evidence, notification, simulator, smtp, imap, postgres, kafka, kafkaController)
                .toList();
    }

    private static Ports from(Function<Port, Integer> chosen) {
        Function<Port, Port> moved = preset -> {
            int number = chosen.apply(preset);
            if (number < 1 || number > HIGHEST) {
                throw new IllegalArgumentException("%s gives port %d for %s, which does not exist"
                        .formatted(preset.variable(), number, preset.owner()));
            }
            return new Port(preset.owner(), number, preset.variable());
        };
        return new Ports(
                moved.apply(new Port("claims-ingest", 8081, "REJOINDER_CLAIMS_INGEST_PORT")),
                moved.apply(new Port("evidence-service", 8082, "REJOINDER_EVIDENCE_PORT")),
                moved.apply(new Port("notification-service", 8083, "REJOINDER_NOTIFICATION_PORT")),
                moved.apply(new Port("Amazon Pay's simulator", 8090, "REJOINDER_SIMULATOR_PORT")),
                moved.apply(new Port("SMTP", 3025, "REJOINDER_SMTP_PORT")),
                moved.apply(new Port("IMAP", 3143, "REJOINDER_IMAP_PORT")),
                moved.apply(new Port("PostgreSQL", 5433, "REJOINDER_POSTGRES_PORT")),
                moved.apply(new Port("Kafka", 9092, "REJOINDER_KAFKA_PORT")),
                moved.apply(new Port("Kafka's controller", 9093, "REJOINDER_KAFKA_CONTROLLER_PORT")));
    }

    private static int number(String variable, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(variable + " must be a number, not '" + value + "'", e);
        }
    }
}
