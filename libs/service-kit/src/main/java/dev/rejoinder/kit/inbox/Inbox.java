package dev.rejoinder.kit.inbox;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Remembers handled facts, so that handling one twice has no second effect. */
@ApplicationScoped
public class Inbox {

    private static final String INSERT =
            """
            insert into inbox (event_id, handled_at) select id, ? from unnest(?::uuid[]) as facts(id)
            order by id
            on conflict do nothing
            returning event_id
            """;

    private final AgroalDataSource database;
    private final Clock clock;

    Inbox(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Answers those not seen before; the answer is undone if the caller's transaction rolls back. */
    @Transactional(MANDATORY)
    public Set<UUID> firstSeen(Collection<UUID> eventIds) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setTimestamp(1, Timestamp.from(clock.instant()));
            insert.setArray(2, connection.createArrayOf("uuid", eventIds.toArray()));
            try (ResultSet rows = insert.executeQuery()) {
                Set<UUID> first = new HashSet<>();
                while (rows.next()) {
                    first.add(rows.getObject(1, UUID.class));
                }
                return first;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write the inbox", e);
        }
    }
}
