package dev.rejoinder.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairsTest {

    private static final Duration QUICK = Duration.ofNanos(100_000);

    @TempDir
    Path directory;

    @Test
    void comparesWithinAPairAndNotAcrossThem() {
        Pairs pairs = new Pairs(List.of(fair(50, 100), fair(500, 1_000), fair(6, 10)));

        assertThat(pairs.ratios().median()).isEqualTo(0.5);
    }

    @Test
    void discardsAPairInWhichTheDiskChangedItsPace() {
        Pair unfair = new Pair(1, 100, QUICK, QUICK.multipliedBy(2).plusNanos(1));
        Pairs pairs = new Pairs(List.of(fair(50, 100), unfair));

        assertThat(unfair.isFair()).isFalse();
        assertThat(pairs.ratios()).isEqualTo(new Spread(0.5, 0.5, 0.5));
    }

    @Test
    void keepsEveryPairWhereNoneWasFair() {
        Pairs pairs = new Pairs(List.of(new Pair(1, 4, QUICK, QUICK.multipliedBy(9))));

        assertThat(pairs.ratios().median()).isEqualTo(0.25);
    }

    @Test
    void runsBothSidesInTurn() throws Exception {
        List<String> order = new ArrayList<>();

        Pairs.run(1, new SyncCalibration(directory), noted("A", order), noted("B", order));

        assertThat(order).startsWith("A", "B").hasSizeLessThanOrEqualTo(4);
    }

    private static Pairs.Run noted(String name, List<String> order) {
        return () -> {
            order.add(name);
            return 1;
        };
    }

    private static Pair fair(double subject, double peer) {
        return new Pair(subject, peer, QUICK, QUICK.multipliedBy(2));
    }
}
