package dev.rejoinder.bench.lists;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.bench.measure.Report;
import dev.rejoinder.bench.measure.Spread;
import dev.rejoinder.bench.measure.Verdict;
import dev.rejoinder.bench.world.Arguments;
import dev.rejoinder.bench.world.Home;
import dev.rejoinder.bench.world.Rejoinder;
import dev.rejoinder.bench.world.Scratch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether disputes are found as fast among a million as among ten thousand, and how long a replay of a matrix takes. */
public final class ListsBench {

    private static final int FEW = 10_000;
    private static final int PAIRS = 5;
    private static final int WARM_UP = 300;
    private static final double MOST_RATIO = 1.3;
    private static final double MOST_MILLIS = 50;
    private static final double MOST_REPLAY_SECONDS = 30;
    private static final long SEED = 7;
    private static final String DRAFT =
            """
            {"rows": [
              {"kinds": ["A_TO_Z"], "evidence": ["NONE", "SHIPPED"], "amount": {"currency": "EUR", "below": "50"}, "action": "REFUND"},
              {"histories": ["CLAIMED_BEFORE"], "action": "CONTEST"},
              {"evidence": ["DELIVERED", "SIGNED"], "action": "CONTEST"},
              {"action": "REVIEW"}]}
            """;

    private ListsBench() {}

    public static void main(String[] words) throws Exception {
        Arguments arguments = new Arguments(List.of(words), Set.of());
        Report report = new Report("deploy/bench/lists " + String.join(" ", words));
        int many = arguments.scaled(1_000_000, 100_000);
        int times = arguments.scaled(1_000, 100);
        boolean good;
        try (Scratch scratch = new Scratch("lists");
                Rejoinder large = Rejoinder.answering(scratch.directory().resolve("large"), Map.of(), Map.of());
                Rejoinder small = Rejoinder.answering(scratch.directory().resolve("small"), Map.of(), Map.of())) {
            large.startEvidence();
            small.startEvidence();
            long start = System.nanoTime();
            Filling.fill(large.stores(), many, 5 * many);
            System.out.printf("filled with %,d disputes and %,d orders in %.0f s%n", many, 5 * many, seconds(start));
            Filling.fill(small.stores(), FEW, 5 * FEW);
            good = measure(
                    report,
                    new Questions(large.evidenceApi(), SEED),
                    new Questions(small.evidenceApi(), SEED),
                    times,
                    many);
            good &= replay(report, large);
        }
        report.finish(Home.target().resolve("lists.md"));
        System.exit(good ? 0 : 1);
    }

    private static boolean measure(Report report, Questions large, Questions small, int times, int many)
            throws Exception {
        for (Questions questions : List.of(large, small)) {
            questions.prepare();
            questions.ask(WARM_UP);
            questions.all().clear();
        }
        Map<String, List<Double>> ratios = new LinkedHashMap<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            Map<String, Double> subject = large.ask(times);
            Map<String, Double> peer = small.ask(times);
            subject.forEach((kind, p99) ->
                    ratios.computeIfAbsent(kind, name -> new ArrayList<>()).add(p99 / peer.get(kind)));
        }
        report.line(
                        "%,d disputes and %,d orders beside %,d and %,d, each in a system of its own; %d pairs of %,d questions"
                                .formatted(many, 5 * many, FEW, 5 * FEW, PAIRS, times))
                .line("");
        Verdict verdict = new Verdict(report);
        large.all().forEach((kind, latencies) -> {
            Spread ratio = Spread.of(ratios.get(kind));
            verdict.check(kind + ": p99 below 50 ms", latencies.millis(99) < MOST_MILLIS, latencies.shown());
            verdict.check(
                    kind + ": p99 at most 1.3 times that among few", ratio.median() <= MOST_RATIO, ratio.shown(2));
        });
        return verdict.isGood();
    }

    private static boolean replay(Report report, Rejoinder system) throws Exception {
        long start = System.nanoTime();
        JsonNode result = new ObjectMapper()
                .readTree(system.evidenceApi()
                        .post("/merchants/" + Filling.BIG + "/decision-matrix/replay", "application/json", DRAFT));
        double took = seconds(start);
        boolean good = took < MOST_REPLAY_SECONDS && result.path("disputes").asInt() == Filling.OF_THE_BIG_ONE;
        report.line("")
                .line("Replay of a matrix over %,d past disputes: %.1f s (goal: below 30 s)%s"
                        .formatted(result.path("disputes").asInt(), took, good ? "" : ", BROKEN"));
        return good;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
