package dev.rejoinder.bench.world;

import dev.rejoinder.backends.KafkaBackend;
import dev.rejoinder.backends.Port;
import dev.rejoinder.backends.PostgresBackend;
import dev.rejoinder.backends.ServerProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** A PostgreSQL and a Kafka of the bench's own, set up as {@code deploy/local} sets them up, on free ports. */
public final class Stores implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;
    private final Port postgresPort = FreePort.of("bench postgresql");
    private final String password = UUID.randomUUID().toString();
    private final PostgresBackend postgres;
    private final KafkaBackend kafka;
    private ServerProcess postgresProcess;
    private ServerProcess kafkaProcess;

    public Stores(Path directory) {
        this.directory = directory;
        this.postgres = new PostgresBackend(directory.resolve("postgresql"), postgresPort, password);
        this.kafka = new KafkaBackend(
                directory.resolve("kafka"), FreePort.of("bench kafka"), FreePort.of("bench kafka controller"));
    }

    public void start() throws Exception {
        startPostgres();
        startKafka();
    }

    public void startPostgres() throws Exception {
        postgresProcess = ServerProcess.startAndAwait(postgres, directory, PATIENCE);
    }

    public void startKafka() throws Exception {
        kafkaProcess = ServerProcess.startAndAwait(kafka, directory, PATIENCE);
    }

    public ServerProcess postgresProcess() {
        return postgresProcess;
    }

    public ServerProcess kafkaProcess() {
        return kafkaProcess;
    }

    public String brokers() {
        return kafka.bootstrapServers();
    }

    public int postgresPort() {
        return postgresPort.number();
    }

    public String user() {
        return PostgresBackend.USER;
    }

    public String password() {
        return password;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(Port.HOST, postgresPort.number(), database);
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), user(), password);
    }

    @Override
    public void close() {
        if (kafkaProcess != null) {
            kafkaProcess.close();
        }
        if (postgresProcess != null) {
            postgresProcess.close();
        }
    }
}
