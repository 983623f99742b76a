package dev.rejoinder.ingest.claim;

import dev.rejoinder.event.ToldBy;
import java.time.Instant;

/** One thing somebody stated, with who and when, so that a later notice can be weighed against it. */
public record Stated<T>(T value, ToldBy by, Instant at) {

    /** The better of what is known and what is told now: the higher source, or the later word of the same one. */
    static <T> Stated<T> better(Stated<T> known, T told, ToldBy by, Instant at) {
        if (told == null) {
            return known;
        }
        if (known == null || by.compareTo(known.by) < 0) {
            return new Stated<>(told, by, at);
        }
        boolean outranked = by.compareTo(known.by) > 0 || at.isBefore(known.at);
        return outranked ? known : new Stated<>(told, by, at);
    }

    static <T> Stated<T> better(Stated<T> known, Stated<T> other) {
        return other == null ? known : better(known, other.value, other.by, other.at);
    }

    /** What was told first, whoever told it. */
    static <T> Stated<T> first(Stated<T> known, T told, ToldBy by, Instant at) {
        boolean isFirst = told != null && (known == null || at.isBefore(known.at));
        return isFirst ? new Stated<>(told, by, at) : known;
    }

    static <T> Stated<T> first(Stated<T> known, Stated<T> other) {
        return other == null ? known : first(known, other.value, other.by, other.at);
    }

    public static <T> T said(Stated<T> stated) {
        return stated == null ? null : stated.value;
    }
}
