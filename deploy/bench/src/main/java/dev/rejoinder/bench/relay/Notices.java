package dev.rejoinder.bench.relay;

import dev.rejoinder.bench.load.LoadGenerator;
import dev.rejoinder.bench.load.Pace;
import dev.rejoinder.bench.world.Merchant;
import dev.rejoinder.bench.world.Rejoinder;
import java.io.IOException;
import java.time.Duration;

/** One notice a second. */
final class Notices {

    private static final int ACCEPTED = 202;

    /** Signatures are good for five minutes. */
    private static final int AT_ONCE = 60;

    private final Rejoinder system;
    private int next;

    Notices(Rejoinder system) {
        this.system = system;
    }

    void send(int count) throws IOException {
        int end = next + count;
        while (next < end) {
            int some = Math.min(AT_ONCE, end - next);
            new LoadGenerator(system.ingestAddress(), 1)
                    .run(
                            Merchant.notices(system.ingestAddress(), next, some),
                            Pace.perSecond(1),
                            Duration.ofMinutes(3),
                            (number, status, due, answered) -> {
                                if (status != ACCEPTED) {
                                    throw new IllegalStateException("A notice was answered with " + status);
                                }
                            });
            next += some;
        }
    }
}
