package dev.rejoinder.simulator.fault;

import java.time.Duration;
import java.util.SplittableRandom;

/** Chance that comes out the same each time for the same seed and number. */
public final class Dice {

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    public Dice(long seed, long number) {
        this.random = new SplittableRandom(seed * 31 + number * SPREAD);
    }

    public boolean hits(Share share) {
        return random.nextDouble() < share.value();
    }

    public Duration within(Duration longest) {
        double part = random.nextDouble();
        return Duration.ofMillis((long) (longest.toMillis() * part));
    }

    /** @return from 0 to below the bound */
    public int below(int bound) {
        return random.nextInt(bound);
    }
}
