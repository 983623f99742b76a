package dev.rejoinder.ingest.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.event.ClaimKind;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;

/** Reads and writes the claims of many notices with a few statements, within the caller's transaction. */
@ApplicationScoped
class ClaimStore {

    private static final String NAME =
            """
            insert into claim_reference (merchant_id, type, value, claim_ids)
            select r.*, '{}' from unnest(?::text[], ?::text[], ?::text[]) as r (merchant_id, type, value)
            on conflict do nothing
            """;
    private static final String LOCK =
            """
            select merchant_id, type, value, claim_ids from claim_reference
            where (merchant_id, type, value) in (select * from unnest(?::text[], ?::text[], ?::text[]))
            order by merchant_id, type, value for update
            """;
    private static final String CLAIMS =
            "select id, merchant_id, kind, version, account, opened_at from claim where id = any(?)";
    private static final String SAVE =
            """
            insert into claim (id, merchant_id, kind, version, account, opened_at, updated_at)
            select c.*, ? from unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::jsonb[], ?::timestamptz[]) as c
            on conflict (id) do update
            set version = excluded.version, account = excluded.account, updated_at = excluded.updated_at
            """;
    private static final String POINT =
            """
            update claim_reference set claim_ids = r.claim_ids::uuid[]
            from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as r (merchant_id, type, value, claim_ids)
            where claim_reference.merchant_id = r.merchant_id and claim_reference.type = r.type
                and claim_reference.value = r.value
            """;

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    ClaimStore(AgroalDataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Locks the references and reads the claims that go by them. */
    ClaimBook load(SortedSet<ReferenceKey> keys) throws SQLException {
        ClaimBook book = new ClaimBook();
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement(NAME)) {
                bindKeys(connection, insert, keys);
                insert.executeUpdate();
            }
            readClaims(connection, lock(connection, keys, book), book);
        }
        return book;
    }

    void save(ClaimBook book) throws SQLException {
        try (Connection connection = database.getConnection()) {
            saveClaims(connection, book.changedClaims());
            saveReferences(connection, book.changedReferences());
        }
    }

    private static Set<UUID> lock(Connection connection, Collection<ReferenceKey> keys, ClaimBook book)
            throws SQLException {
        Set<UUID> claimIds = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            bindKeys(connection, select, keys);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    List<UUID> ids = uuids(rows.getArray(4));
                    book.know(
                            new ReferenceKey(
                                    rows.getString(1), ReferenceKey.Type.valueOf(rows.getString(2)), rows.getString(3)),
                            ids);
                    claimIds.addAll(ids);
                }
            }
        }
        return claimIds;
    }

    private void readClaims(Connection connection, Set<UUID> ids, ClaimBook book) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement(CLAIMS)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    book.know(new Claim(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            ClaimKind.valueOf(rows.getString(3)),
                            rows.getLong(4),
                            parse(rows.getString(5)),
                            rows.getObject(6, OffsetDateTime.class).toInstant()));
                }
            }
        }
    }

    private void saveClaims(Connection connection, Collection<Claim> claims) throws SQLException {
        if (claims.isEmpty()) {
            return;
        }
        try (PreparedStatement save = connection.prepareStatement(SAVE)) {
            save.setObject(1, OffsetDateTime.now(clock));
            bind(connection, save, 2, "uuid", claims, Claim::id);
            bind(connection, save, 3, "text", claims, Claim::merchantId);
            bind(connection, save, 4, "text", claims, claim -> claim.kind().name());
            bind(connection, save, 5, "bigint", claims, Claim::version);
            bind(connection, save, 6, "text", claims, claim -> print(claim.account()));
            bind(connection, save, 7, "text", claims, claim -> claim.openedAt().toString());
            save.executeUpdate();
        }
    }

    private static void saveReferences(Connection connection, Map<ReferenceKey, Set<UUID>> references)
            throws SQLException {
        if (references.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(POINT)) {
            bindKeys(connection, update, references.keySet());
            // An array of arrays would have to be rectangular, so each list goes as the text of an array.
            bind(
                    connection,
                    update,
                    4,
                    "text",
                    references.values(),
                    ids -> "{"
                            + String.join(",", ids.stream().map(UUID::toString).toList()) + "}");
            update.executeUpdate();
        }
    }

    private static void bindKeys(Connection connection, PreparedStatement statement, Collection<ReferenceKey> keys)
            throws SQLException {
        bind(connection, statement, 1, "text", keys, ReferenceKey::merchantId);
        bind(connection, statement, 2, "text", keys, key -> key.type().name());
        bind(connection, statement, 3, "text", keys, ReferenceKey::value);
    }

    private static <T> void bind(
            Connection connection,
            PreparedStatement statement,
            int index,
            String type,
            Collection<T> rows,
            Function<T, Object> value)
            throws SQLException {
        statement.setArray(
                index, connection.createArrayOf(type, rows.stream().map(value).toArray()));
    }

    private static List<UUID> uuids(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }

    private Account parse(String account) {
        try {
            return json.readValue(account, Account.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String print(Account account) {
        try {
            return json.writeValueAsString(account);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
