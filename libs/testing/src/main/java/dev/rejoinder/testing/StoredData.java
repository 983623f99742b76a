package dev.rejoinder.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks through everything a service keeps, whatever tables it has: what is to be forgotten may stand in none of them. */
@ApplicationScoped
public class StoredData {

    private static final String COLUMNS =
            """
            select table_name, column_name, data_type from information_schema.columns
            join information_schema.tables using (table_schema, table_name)
            where table_schema = 'public' and table_type = 'BASE TABLE' order by 1, 2
            """;

    private final DataSource database;

    StoredData(DataSource database) {
        this.database = database;
    }

    /** The columns that hold one of these texts in any row, in capitals or not, as {@code table.column}. */
    public List<String> columnsWith(String... texts) {
        try (Connection connection = database.getConnection()) {
            List<String> found = new ArrayList<>();
            try (PreparedStatement columns = connection.prepareStatement(COLUMNS);
                    ResultSet row = columns.executeQuery()) {
                while (row.next()) {
                    if (holds(connection, row.getString(1), row.getString(2), row.getString(3), texts)) {
                        found.add(row.getString(1) + "." + row.getString(2));
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot look through what is stored", e);
        }
    }

    /** Bytes are looked at as text in which only what is not ASCII is written otherwise. */
    private static boolean holds(Connection connection, String table, String column, String type, String... texts)
            throws SQLException {
        String text = type.equals("bytea") ? "encode(%s, 'escape')" : "%s::text";
        String sql = "select 1 from %s where strpos(lower(%s), lower(?)) > 0 limit 1"
                .formatted(table, text.formatted("\"" + column + "\""));
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (String wanted : texts) {
                select.setString(1, wanted);
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
