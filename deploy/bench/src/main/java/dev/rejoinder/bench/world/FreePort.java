package dev.rejoinder.bench.world;

import dev.rejoinder.backends.Port;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Ports nobody uses, so that a bench may run beside a local system. */
public final class FreePort {

    /** Below what Linux gives to clients, or one of them may have the port before its server is started again. */
    private static final int LOWEST = 12_000;

    private static final int ABOVE_HIGHEST = 32_000;

    private FreePort() {}

    public static Port of(String owner) {
        return Stream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, ABOVE_HIGHEST))
                .map(number -> new Port(owner, number, "none"))
                .filter(Port::isFree)
                .findFirst()
                .orElseThrow();
    }
}
