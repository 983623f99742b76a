package dev.rejoinder.kit.sql;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plain statements in the caller's transaction. Many rows travel as one {@link Column} per column, which PostgreSQL takes
 * apart with {@code unnest}, so a thousand rows cost one round trip.
 */
@ApplicationScoped
public class Sql {

    /** Makes one value of the current row. */
    public interface RowReader<T> {

        T read(Row row) throws SQLException;
    }

    /** Does something with the current row. */
    public interface RowUser {

        void use(Row row) throws SQLException;
    }

    private static final int ROWS_AT_ONCE = 20;

    private final AgroalDataSource database;

    Sql(AgroalDataSource database) {
        this.database = database;
    }

    public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> result = new ArrayList<>();
            Row row = new Row(rows);
            while (rows.next()) {
                result.add(reader.read(row));
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException("A query failed: " + e.getSQLState(), e);
        }
    }

    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
        return query(sql, reader, parameters).stream().findFirst();
    }

    /** Reads one row of a long result at a time; a part of it is in memory. Within a transaction, or all of it would be. */
    @Transactional(MANDATORY)
    public void forEach(String sql, RowUser user, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery()) {
                Row row = new Row(rows);
                while (rows.next()) {
                    user.use(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A query failed: " + e.getSQLState(), e);
        }
    }

    public int update(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("An update failed: " + e.getSQLState(), e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object[] parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, bindable(connection, parameters[i]));
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static Object bindable(Connection connection, Object parameter) throws SQLException {
        if (parameter instanceof Column column) {
            return connection.createArrayOf(column.type(), column.values());
        }
        if (parameter instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return parameter;
    }
}
