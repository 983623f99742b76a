package dev.rejoinder.evidence.decision;

import java.util.List;

/** Ordered rows, of which the first that matches decides. The last matches everything and leaves it to a person. */
public record Matrix(List<MatrixRow> rows) {

    public Matrix {
        rows = List.copyOf(rows);
    }

    /** @param number from 1 */
    public record Hit(int number, MatrixRow row) {}

    Hit first(Inputs inputs) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).matches(inputs)) {
                return new Hit(i + 1, rows.get(i));
            }
        }
        throw new IllegalStateException("The last row matches everything");
    }
}
