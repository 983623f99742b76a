package dev.rejoinder.kit.outbox;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalPropertiesReader;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** The product's relay in a process of its own, with its settings as shipped. In the kit's package to build it without the container. */
public final class RelayProgram {

    private RelayProgram() {}

    /** Arguments: JDBC URL, user, password, brokers; then, to append as well, topic, rows and rows per second. */
    public static void main(String[] arguments) throws Exception {
        AgroalDataSource database = database(arguments[0], arguments[1], arguments[2]);
        OutboxRelay relay = new OutboxRelay(database, new Shipped(), Clock.systemUTC(), arguments[3], "bench");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> relay.stop(null)));
        relay.start(null);
        System.out.println("started " + System.nanoTime());
        if (arguments.length > 4) {
            new Appender(database, relay, arguments[4], Integer.parseInt(arguments[5]))
                    .run(Double.parseDouble(arguments[6]));
            System.exit(0);
        }
        Thread.currentThread().join();
    }

    private static AgroalDataSource database(String url, String user, String password) throws SQLException {
        return AgroalDataSource.from(new AgroalPropertiesReader()
                .readProperties(Map.of(
                        AgroalPropertiesReader.MAX_SIZE,
                        "4",
                        AgroalPropertiesReader.JDBC_URL,
                        url + "?prepareThreshold=3",
                        AgroalPropertiesReader.PRINCIPAL,
                        user,
                        AgroalPropertiesReader.CREDENTIAL,
                        password)));
    }

    /** The defaults of the configuration, which only the container can read from the interface. */
    private static final class Shipped implements OutboxConfig {

        @Override
        public Duration poll() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration gather() {
            return Duration.ofMillis(10);
        }

        @Override
        public int batch() {
            return 250;
        }

        @Override
        public Duration keep() {
            return Duration.ofDays(3);
        }
    }
}
