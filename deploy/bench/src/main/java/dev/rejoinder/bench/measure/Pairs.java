package dev.rejoinder.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Interleaved runs A B A B: the machine's moods meet both sides alike, and only the ratio within a pair is compared. */
public final class Pairs {

    /** Yields one figure, for example requests per second. */
    public interface Run {

        double run() throws Exception;
    }

    private final List<Pair> all;

    public Pairs(List<Pair> all) {
        this.all = List.copyOf(all);
    }

    /** Runs until there are enough fair pairs, but no more than twice as many pairs as asked for. */
    public static Pairs run(int wanted, SyncCalibration sync, Run subject, Run peer) throws Exception {
        List<Pair> pairs = new ArrayList<>();
        Pairs result = new Pairs(pairs);
        while (result.fair().size() < wanted && pairs.size() < 2 * wanted) {
            pairs.add(pair(sync, subject, peer));
            result = new Pairs(pairs);
            System.out.printf("pair %d: %s%n", pairs.size(), describe(pairs.get(pairs.size() - 1)));
        }
        return result;
    }

    private static Pair pair(SyncCalibration sync, Run subject, Run peer) throws Exception {
        List<Duration> syncs = new ArrayList<>();
        syncs.add(sync.median());
        double subjects = subject.run();
        syncs.add(sync.median());
        double peers = peer.run();
        syncs.add(sync.median());
        return new Pair(subjects, peers, Collections.min(syncs), Collections.max(syncs));
    }

    public static String describe(Pair pair) {
        return "%,.0f against %,.0f, ratio %.3f, sync %,d to %,d us%s"
                .formatted(
                        pair.subject(),
                        pair.peer(),
                        pair.ratio(),
                        pair.fastestSync().toNanos() / 1_000,
                        pair.slowestSync().toNanos() / 1_000,
                        pair.isFair() ? "" : " (discarded)");
    }

    public List<Pair> all() {
        return all;
    }

    public List<Pair> fair() {
        return all.stream().filter(Pair::isFair).toList();
    }

    /** Of the fair pairs; of all of them where the disk never held still, which the report then says. */
    public Spread ratios() {
        return Spread.of(counted().stream().map(Pair::ratio).toList());
    }

    public Spread subjects() {
        return Spread.of(counted().stream().map(Pair::subject).toList());
    }

    public Spread peers() {
        return Spread.of(counted().stream().map(Pair::peer).toList());
    }

    private List<Pair> counted() {
        return fair().isEmpty() ? all : fair();
    }
}
