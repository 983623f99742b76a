package dev.rejoinder.kit.outbox;

import dev.rejoinder.kit.work.Worker;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

/** Removes rows that were sent long ago, a few at a time, so the table stays small without a long lock. */
@ApplicationScoped
class OutboxJanitor {

    private static final int CHUNK = 5_000;

    /** Takes the oldest ids: sent rows have no index of their own, and old rows are at the table's start. */
    private static final String DELETE =
            """
            delete from outbox where id in (
                select oldest.id from (select id, lane, sent_at, stored_at from outbox order by id limit ?) as oldest
                join outbox_lane using (lane)
                where (oldest.sent_at is not null or oldest.id <= outbox_lane.sent_to) and oldest.stored_at < ?)
            """;

    private final AgroalDataSource database;
    private final OutboxConfig config;
    private final Clock clock;
    private final Worker worker = new Worker("outbox-janitor", Duration.ofMinutes(5), this::clean);

    OutboxJanitor(AgroalDataSource database, OutboxConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    private boolean clean() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setInt(1, CHUNK);
            delete.setTimestamp(2, Timestamp.from(clock.instant().minus(config.keep())));
            return delete.executeUpdate() == CHUNK;
        }
    }
}
