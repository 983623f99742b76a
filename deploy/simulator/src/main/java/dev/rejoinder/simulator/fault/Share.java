package dev.rejoinder.simulator.fault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How much of all: from 0, none, to 1, all. In JSON also {@code true} for all and {@code false} for none. */
public record Share(double value) {

    public static final Share NONE = new Share(0);
    public static final Share ALL = new Share(1);

    public Share {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("must be a share from 0 to 1, for instance 0.1 for a tenth");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Share of(Object json) {
        if (json instanceof Boolean all) {
            return all ? ALL : NONE;
        }
        if (json instanceof Number number) {
            return new Share(number.doubleValue());
        }
        throw new IllegalArgumentException("must be a share from 0 to 1, for instance 0.1 for a tenth");
    }

    @JsonValue
    public double json() {
        return value;
    }

    static Share orNone(Share share) {
        return share == null ? NONE : share;
    }
}
