package dev.rejoinder.notification.owner;

import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.team.Level;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Owners as rows; every method runs in the caller's transaction. */
@ApplicationScoped
class OwnerRows {

    private static final String SELECT =
            "select dispute_id, number, merchant_id, level, address, name, role, reason, cause, since from case_owner"
                    + " where dispute_id = ? order by number desc";

    private static final String INSERT =
            """
            insert into case_owner (dispute_id, number, merchant_id, level, address, name, role, reason, cause, since)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private final Sql sql;

    OwnerRows(Sql sql) {
        this.sql = sql;
    }

    Optional<Owner> newest(UUID disputeId) {
        return sql.first(SELECT + " limit 1", OwnerRows::read, disputeId);
    }

    /** Newest first. */
    List<Owner> all(UUID disputeId) {
        return sql.query(SELECT, OwnerRows::read, disputeId);
    }

    /** @return false if it came of this already, or somebody was faster */
    boolean insert(Owner owner) {
        return sql.update(
                        INSERT,
                        owner.disputeId(),
                        owner.number(),
                        owner.merchantId(),
                        owner.level().name(),
                        owner.address(),
                        owner.name(),
                        owner.role(),
                        owner.reason().name(),
                        owner.cause(),
                        owner.since())
                == 1;
    }

    private static Owner read(Row row) throws SQLException {
        return new Owner(
                row.uuid("dispute_id"),
                (int) row.number("number"),
                row.text("merchant_id"),
                row.name("level", Level.class),
                row.text("address"),
                row.text("name"),
                row.text("role"),
                row.name("reason", Reason.class),
                row.text("cause"),
                row.instant("since"));
    }
}
