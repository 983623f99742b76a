package dev.rejoinder.bench.world;

import dev.rejoinder.backends.KafkaBackend;
import dev.rejoinder.backends.Port;
import dev.rejoinder.backends.PostgresBackend;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** A PostgreSQL and a Kafka of the bench's own, set up as {@code deploy/local} sets them up, on free ports. */
public final class Stores implements AutoCloseable {

    private final Port postgresPort = FreePort.of("bench postgresql");
    private final String password = UUID.randomUUID().toString();
    private final PostgresBackend postgresBackend;
    private final KafkaBackend kafkaBackend;
    private final Guarded postgres;
    private final Guarded kafka;

    public Stores(Path directory) {
        this.postgresBackend = new PostgresBackend(directory.resolve("postgresql"), postgresPort, password);
        this.kafkaBackend = new KafkaBackend(
                directory.resolve("kafka"), FreePort.of("bench kafka"), FreePort.of("bench kafka controller"));
        this.postgres = new Guarded(postgresBackend, directory);
        this.kafka = new Guarded(kafkaBackend, directory);
    }

    public void start() throws InterruptedException {
        postgres.start();
        kafka.start();
    }

    public Guarded postgres() {
        return postgres;
    }

    public Guarded kafka() {
        return kafka;
    }

    public String brokers() {
        return kafkaBackend.bootstrapServers();
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
        return postgresBackend.jdbcUrl(database);
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), user(), password);
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
    }
}
