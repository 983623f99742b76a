package dev.rejoinder.kit.export;

import java.util.List;

/**
 * One kind of what is stored.
 *
 * @param sql its columns become the fields of each item
 * @param parameters of the statement; may not be null
 */
public record Section(String name, String sql, List<Object> parameters) {

    public Section {
        parameters = List.copyOf(parameters);
    }

    public static Section of(String name, String sql, Object... parameters) {
        return new Section(name, sql, List.of(parameters));
    }
}
