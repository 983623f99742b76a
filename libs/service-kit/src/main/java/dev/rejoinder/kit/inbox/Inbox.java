package dev.rejoinder.kit.inbox;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

    private final Sql sql;
    private final Clock clock;

    Inbox(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Answers those not seen before; the answer is undone if the caller's transaction rolls back. */
    @Transactional(MANDATORY)
    public Set<UUID> firstSeen(Collection<UUID> eventIds) {
        return new HashSet<>(sql.query(INSERT, row -> row.uuid("event_id"), clock.instant(), Column.uuid(eventIds)));
    }
}
