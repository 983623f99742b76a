package dev.rejoinder.notification.email;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;

/** Binds rows as one array per column, so that many rows are one statement. */
class Columns {

    private final Connection connection;
    private final PreparedStatement statement;
    private int index;

    Columns(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    <R> Columns add(String type, Collection<R> rows, Function<R, Object> value) throws SQLException {
        index++;
        statement.setArray(
                index, connection.createArrayOf(type, rows.stream().map(value).toArray()));
        return this;
    }
}
