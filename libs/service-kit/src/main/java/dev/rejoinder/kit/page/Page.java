package dev.rejoinder.kit.page;

import java.util.List;
import java.util.function.Function;

/**
 * Part of a list.
 *
 * @param nextCursor to be passed as {@code cursor} for the next part; null on the last
 */
public record Page<T>(List<T> items, String nextCursor) {

    /** @param rows at most one more than the limit; the surplus one only tells that there is a next page */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> view, Function<R, Cursor> cursor) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? cursor.apply(shown.get(limit - 1)).encode() : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
