package dev.rejoinder.evidence.order;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/**
 * Keeps an order and a claim about it from missing each other. Writers of a merchant's orders share the lock, whoever takes
 * in claims holds it alone, both until their transaction ends: so whichever comes second sees the other's committed rows.
 * Taken before any row is read or locked, and for several merchants in one sequence, so nobody waits in a circle.
 */
@ApplicationScoped
public class MatchLock {

    /** Tells these advisory locks from the others in this database. */
    private static final int LOCK_CLASS = 0x4D41;

    private final Sql sql;

    MatchLock(Sql sql) {
        this.sql = sql;
    }

    public void share(String merchantId) {
        sql.query("select pg_advisory_xact_lock_shared(?, ?)", row -> row, LOCK_CLASS, merchantId.hashCode());
    }

    public void alone(Collection<String> merchantIds) {
        List<Integer> keys =
                merchantIds.stream().map(String::hashCode).distinct().sorted().toList();
        sql.query(
                "select pg_advisory_xact_lock(?, key) from unnest(?::int[]) as merchant(key)",
                row -> row,
                LOCK_CLASS,
                Column.of("int4", keys, key -> key));
    }
}
