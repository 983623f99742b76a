package dev.rejoinder.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.testing.Backends;
import dev.rejoinder.testing.Topics;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalPropertiesReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Relays without their threads, so that a test decides who does what next. */
class SharedLanesTest {

    private static final int MINE = 0;
    private static final int OTHERS = 7;
    private static final int BATCH = 2;

    private static final Backends BACKENDS = new Backends();
    private static Map<String, String> config;
    private static AgroalDataSource database;

    private final String topic = "shared-lanes-" + UUID.randomUUID();
    private final OutboxRelay relay = relay();
    private Connection elsewhere;

    @BeforeAll
    static void start() throws SQLException {
        config = BACKENDS.start();
        String url = config.get("quarkus.datasource.jdbc.url");
        String user = config.get("quarkus.datasource.username");
        String password = config.get("quarkus.datasource.password");
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/kit")
                .load()
                .migrate();
        database = AgroalDataSource.from(new AgroalPropertiesReader()
                .readProperties(Map.of(
                        AgroalPropertiesReader.MAX_SIZE, "8",
                        AgroalPropertiesReader.JDBC_URL, url,
                        AgroalPropertiesReader.PRINCIPAL, user,
                        AgroalPropertiesReader.CREDENTIAL, password)));
    }

    @AfterAll
    static void stop() {
        database.close();
        BACKENDS.stop();
    }

    @BeforeEach
    void takeOneLaneElsewhere() throws SQLException {
        elsewhere = DriverManager.getConnection(
                config.get("quarkus.datasource.jdbc.url"),
                config.get("quarkus.datasource.username"),
                config.get("quarkus.datasource.password"));
        execute("truncate outbox");
        execute("select pg_advisory_lock(2828, " + OTHERS + ")");
    }

    @AfterEach
    void close() throws SQLException {
        elsewhere.close();
        relay.stop(null);
    }

    @Test
    void leavesTheLanesOfOthersAlone() throws SQLException {
        append(MINE, "mine");
        append(OTHERS, "others");

        workOff(relay);

        assertThat(sent()).containsExactly("mine");
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void skipsNothingOfALaneItTakesOverBetweenTwoReads() throws SQLException {
        append(OTHERS, "others");
        for (int i = 0; i < 4; i++) {
            append(MINE, "before");
            workOff(relay);
        }
        append(MINE, "last");
        relay.step();

        execute("select pg_advisory_unlock_all()");
        workOff(relay);
        append(MINE, "after");
        workOff(relay);

        assertThat(sent()).filteredOn("others"::equals).hasSize(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void goesOnWhereAnotherRelayEnded() throws SQLException {
        for (int i = 0; i < 5 * BATCH; i++) {
            append(MINE, "fact " + i);
        }
        relay.step();
        relay.stop(null);
        OutboxRelay next = relay();

        workOff(next);
        next.stop(null);

        assertThat(sent()).doesNotHaveDuplicates().hasSize(5 * BATCH).startsWith("fact 0", "fact 1", "fact 2");
        assertThat(waiting()).isZero();
    }

    /** As often as it takes to learn that no transaction can bring a fact below those that are sent. */
    private static void workOff(OutboxRelay relay) throws SQLException {
        for (int round = 0; round < 4; round++) {
            for (int step = 0; relay.step(); step++) {
                assertThat(step).isLessThan(100);
            }
        }
    }

    private OutboxRelay relay() {
        return new OutboxRelay(
                database, new SmallBatches(), Clock.systemUTC(), config.get("kafka.bootstrap.servers"), "test");
    }

    private void append(int lane, String payload) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        """
                        with started as materialized (select pg_current_xact_id() as tx)
                        insert into outbox (tx, lane, topic, message_key, event_id, type, merchant_id, occurred_at, payload)
                        select tx, ?, ?, 'one-key', gen_random_uuid(), 'test.v1', 'm', now(), convert_to(?, 'UTF8') from started
                        """)) {
            insert.setInt(1, lane);
            insert.setString(2, topic);
            insert.setString(3, payload);
            insert.executeUpdate();
        }
    }

    private int waiting() throws SQLException {
        try (Statement statement = elsewhere.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from outbox_waiting")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = elsewhere.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Payloads in the order of the topic: one key, one partition. */
    private List<String> sent() {
        return Topics.all(config.get("kafka.bootstrap.servers"), topic).stream()
                .map(ConsumerRecord::value)
                .toList();
    }

    private static final class SmallBatches implements OutboxConfig {

        @Override
        public Duration poll() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration gather() {
            return Duration.ZERO;
        }

        @Override
        public int batch() {
            return BATCH;
        }

        @Override
        public Duration keep() {
            return Duration.ofDays(3);
        }
    }
}
