package dev.rejoinder.kit.sql;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

/**
 * The values of one column for many rows.
 *
 * @param type PostgreSQL's name of the element type; what Java cannot pass as such goes as text and is cast in the statement
 */
public record Column(String type, Object[] values) {

    public static <T> Column text(Collection<T> rows, Function<T, ?> value) {
        return new Column(
                "text",
                rows.stream()
                        .map(value)
                        .map(field -> field == null ? null : field.toString())
                        .toArray());
    }

    public static Column text(Collection<String> values) {
        return text(values, value -> value);
    }

    public static Column uuid(Collection<UUID> values) {
        return of("uuid", values, value -> value);
    }

    public static <T> Column bytes(Collection<T> rows, Function<T, byte[]> value) {
        return new Column("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    public static <T> Column of(String type, Collection<T> rows, Function<T, ?> value) {
        return new Column(type, rows.stream().map(value).toArray());
    }
}
