package dev.rejoinder.kit.sql;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The current row of a result, read by column name; columns that are null answer null. */
public final class Row {

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public String text(String column) throws SQLException {
        return rows.getString(column);
    }

    public UUID uuid(String column) throws SQLException {
        return rows.getObject(column, UUID.class);
    }

    public long number(String column) throws SQLException {
        return rows.getLong(column);
    }

    public boolean flag(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    public BigDecimal decimal(String column) throws SQLException {
        return rows.getBigDecimal(column);
    }

    public byte[] bytes(String column) throws SQLException {
        return rows.getBytes(column);
    }

    public Instant instant(String column) throws SQLException {
        OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public List<UUID> uuids(String column) throws SQLException {
        return List.of((UUID[]) rows.getArray(column).getArray());
    }

    public <E extends Enum<E>> E name(String column, Class<E> type) throws SQLException {
        String name = rows.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    public <E extends Enum<E>> List<E> names(String column, Class<E> type) throws SQLException {
        Array array = rows.getArray(column);
        return List.of((String[]) array.getArray()).stream()
                .map(name -> Enum.valueOf(type, name))
                .toList();
    }
}
