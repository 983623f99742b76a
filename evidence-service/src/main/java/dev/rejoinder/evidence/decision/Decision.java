package dev.rejoinder.evidence.decision;

import java.time.Instant;

/**
 * @param sentence why, for people; holds no personal data
 * @param matrixVersion null if a person decided
 * @param row of the matrix, from 1
 * @param inputs what the matrix looked at; null if a person decided
 */
public record Decision(
        long id,
        Instant at,
        Action action,
        String sentence,
        String by,
        Long matrixVersion,
        Integer row,
        Inputs inputs) {

    public boolean isByMatrix() {
        return matrixVersion != null;
    }

    /** By the same row of the same version. */
    boolean repeats(Decision other) {
        return other != null && sentence.equals(other.sentence);
    }
}
