package dev.rejoinder.kit.outbox;

import dev.rejoinder.kit.work.Worker;
import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends outbox rows to Kafka.
 *
 * <ol>
 *   <li>Takes the lanes nobody else owns; the database forgets the ownership when this process dies.
 *   <li>Reads the oldest unsent rows of each lane, by their mark, never by "id greater than the last one": a row with a
 *       lower id may commit later.
 *   <li>Sends them, then marks what the broker has acknowledged. A lane whose row was not acknowledged is sent again
 *       from that row on, so order within a key holds.
 * </ol>
 */
@ApplicationScoped
public class OutboxRelay {

    private final AgroalDataSource database;
    private final OutboxConfig config;
    private final Clock clock;
    private final KafkaSender sender;
    private final Worker worker;
    private LaneOwnership lanes;

    OutboxRelay(
            AgroalDataSource database,
            OutboxConfig config,
            Clock clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.config = config;
        this.clock = clock;
        this.sender = new KafkaSender(brokers, service);
        this.worker = new Worker("outbox-relay", config.poll(), this::relay);
    }

    public void wake() {
        worker.wake();
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
        sender.close();
        release();
    }

    private boolean relay() throws SQLException {
        try {
            if (lanes == null) {
                lanes = LaneOwnership.open(database);
            }
            List<Integer> owned = lanes.own();
            if (owned.isEmpty()) {
                return false;
            }
            Connection connection = lanes.connection();
            List<UnsentRow> rows = UnsentRow.oldest(connection, owned, config.batch());
            if (rows.isEmpty()) {
                return false;
            }
            List<Long> sent = sender.send(rows);
            UnsentRow.mark(connection, sent, clock.instant());
            if (sent.size() < rows.size()) {
                throw new IllegalStateException(
                        (rows.size() - sent.size()) + " of " + rows.size() + " facts were not acknowledged");
            }
            return true;
        } catch (SQLException e) {
            release();
            throw e;
        }
    }

    private void release() {
        if (lanes != null) {
            try {
                lanes.close();
            } catch (SQLException e) {
                Log.debugf("Lanes were gone before they were given back: %s", e.getMessage());
            }
            lanes = null;
        }
    }
}
