package dev.rejoinder.evidence.letterhead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;

/** The letterheads of merchants; one who has given none gets a plain one. */
@ApplicationScoped
public class Letterheads {

    private static final String UPSERT =
            """
            insert into letterhead (merchant_id, content, changed_at) values (?, ?::jsonb, ?)
            on conflict (merchant_id) do update set content = excluded.content, changed_at = excluded.changed_at
            """;

    private static final String SELECT = "select content from letterhead where merchant_id = ?";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    Letterheads(AgroalDataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public Letterhead of(String merchantId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, merchantId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? json.readValue(row.getString(1), Letterhead.class) : Letterhead.plain(merchantId);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the letterhead of " + merchantId, e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("The stored letterhead of " + merchantId + " is unreadable", e);
        }
    }

    @Transactional
    void put(String merchantId, Letterhead letterhead) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setString(1, merchantId);
            upsert.setString(2, json.writeValueAsString(letterhead));
            upsert.setTimestamp(3, Timestamp.from(clock.instant()));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot store the letterhead of " + merchantId, e);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Cannot write the letterhead of " + merchantId, e);
        }
    }
}
