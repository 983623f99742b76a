package dev.rejoinder.evidence.erasure;

import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;

/** Claims that could not be taken in, and name a shopper all the same. */
@ApplicationScoped
class SetAsideClaims {

    /** What is not ASCII is escaped, which an address seldom is. */
    private static final String FIND =
            """
            select distinct right(message_key, 36)::uuid as claim_id from dead_letter
            where message_key ~ ':[0-9a-f-]{36}$' and left(message_key, ?) = ? and payload is not null
                and position(? in lower(encode(payload, 'escape'))) > 0
            """;

    private final Sql sql;
    private final Json json;

    SetAsideClaims(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** These disputes, and those that could not be opened. */
    Collection<UUID> with(Collection<UUID> disputeIds, String merchantId, String email) {
        List<UUID> found = sql.query(
                FIND,
                row -> row.uuid("claim_id"),
                merchantId.length() + 1,
                merchantId + ":",
                "\"email\":" + json.write(email.toLowerCase(Locale.ROOT)));
        TreeSet<UUID> all = new TreeSet<>(disputeIds);
        all.addAll(found);
        return all;
    }
}
