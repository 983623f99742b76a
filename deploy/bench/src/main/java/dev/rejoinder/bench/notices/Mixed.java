package dev.rejoinder.bench.notices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.bench.measure.Report;
import dev.rejoinder.bench.measure.Verdict;
import dev.rejoinder.bench.world.FactTopic;
import dev.rejoinder.bench.world.Journal;
import dev.rejoinder.bench.world.Rejoinder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** All kinds of claims from beginning to end, while everything that can go wrong on the way does. */
final class Mixed {

    /** The amount of notices that {@link Plays#script} makes of one unit. */
    static final int NOTICES_OF_A_UNIT = 200;

    private static final int KILLS = 3;
    private static final Duration LONGEST = Duration.ofMinutes(60);
    private static final int SHOWN = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Rejoinder system;
    private final Report report;
    private final int units;
    private final long seed;
    private final Plays plays;
    private final Random random;

    Mixed(Rejoinder system, Report report, int units, long seed, Plays plays) {
        this.system = system;
        this.report = report;
        this.units = units;
        this.seed = seed;
        this.plays = plays;
        this.random = new Random(seed);
    }

    boolean run() throws Exception {
        Amazon amazon = new Amazon(system);
        for (String merchantId : Plays.MERCHANTS) {
            amazon.open(merchantId, true);
        }
        long start = System.nanoTime();
        amazon.faults(plays.faults(seed));
        amazon.speed(plays.speed());
        amazon.play(Plays.script(units, seed));
        List<String> kills = kill(start);
        amazon.awaitQuiet();
        String told = since(start);
        new Journal(system.stores()).awaitWorkedOff(LONGEST);
        String translated = since(start);
        Map<String, Long> results = new TreeMap<>();
        Set<String> messages = new HashSet<>();
        for (JsonNode delivery : amazon.deliveries()) {
            results.merge(delivery.path("result").asText(), 1L, Long::sum);
            messages.add(delivery.path("messageId").asText());
        }
        long delivered = results.getOrDefault("DELIVERED", 0L);
        report.line(("%,d notices, of these %,d twice, tried again %,d times; claims-ingest killed after %s;"
                                + " all told after %s, all translated after %s")
                        .formatted(
                                messages.size(),
                                delivered - messages.size(),
                                results.getOrDefault("FAILED", 0L),
                                String.join(", ", kills),
                                told,
                                translated))
                .line("")
                .line("Amazon's answers by status: " + amazon.answers())
                .line("");
        Verdict verdict = new Verdict(report);
        verdict.check(
                "nothing was refused, given up or lost",
                Set.of("DELIVERED", "FAILED").containsAll(results.keySet()),
                results);
        verdict.check(
                "as many notices as were planned",
                messages.size() == NOTICES_OF_A_UNIT * units,
                "%,d".formatted(messages.size()));
        List<Said> truth = truth(amazon.claims());
        checkNotices(verdict, messages);
        compare(verdict, "claims-ingest", Comparison.of(truth, stored()));
        Facts facts = Facts.read(new FactTopic(system.stores().brokers()));
        compare(verdict, "the last facts", Comparison.of(truth, facts.said()));
        verdict.check(
                "one report for each claim, fact ids unique, versions from 1 without a gap",
                facts.broken().isEmpty() && facts.claims() == truth.size(),
                "%,d facts of %,d claims, %,d sent again; broken %s"
                        .formatted(facts.count(), facts.claims(), facts.repeats(), some(facts.broken())));
        return verdict.isGood();
    }

    /** At times that the seed says, one in each part of the time in which notices flow. */
    private List<String> kill(long start) throws InterruptedException {
        List<String> kills = new ArrayList<>();
        long part = plays.flowsFor().toMillis() / KILLS;
        for (int i = 0; i < KILLS; i++) {
            long at = part * i + part / 10 + random.nextInt((int) (part * 8 / 10));
            long wait = at - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            TimeUnit.MILLISECONDS.sleep(Math.max(0, wait));
            kills.add(since(start));
            System.out.println("kill -9 claims-ingest after " + since(start));
            system.ingest().kill();
            system.ingest().awaitReady();
        }
        return kills;
    }

    /** Of A-to-z claims only mails tell, and none are sent. */
    private static List<Said> truth(List<JsonNode> claims) {
        return claims.stream()
                .filter(claim -> "CHARGEBACK".equals(claim.path("kind").asText()))
                .map(claim -> Plays.VERSION_1.equals(claim.path("merchantId").asText())
                        ? Said.byVersion1(claim)
                        : Said.byAmazon(claim))
                .toList();
    }

    private List<Said> stored() throws Exception {
        List<Said> stored = new ArrayList<>();
        try (Connection database = system.stores().connect("claims_ingest");
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select account from claim where merged_into is null")) {
            while (rows.next()) {
                stored.add(Said.stored(JSON.readTree(rows.getString(1))));
            }
        }
        return stored;
    }

    private void checkNotices(Verdict verdict, Set<String> messages) throws Exception {
        Map<String, Integer> states = new TreeMap<>();
        Map<String, String> byMessage = new HashMap<>();
        try (Connection database = system.stores().connect("claims_ingest");
                Statement statement = database.createStatement();
                ResultSet rows =
                        statement.executeQuery("select source_id, state, reason from notice where source = 'IPN'")) {
            while (rows.next()) {
                String state = rows.getString(2);
                states.merge(state, 1, Integer::sum);
                byMessage.put(rows.getString(1), state);
                if (!"TRANSLATED".equals(state)) {
                    System.out.println(state + ": " + rows.getString(3));
                }
            }
        }
        boolean all = messages.stream().allMatch(id -> "TRANSLATED".equals(byMessage.get(id)));
        verdict.check(
                "each notice is there once and translated, no other is there",
                all && byMessage.size() == messages.size() && states.size() == 1,
                states);
    }

    private static void compare(Verdict verdict, String who, Comparison compared) {
        verdict.check(who + ": no claim is missing", compared.missing().isEmpty(), some(compared.missing()));
        verdict.check(
                who + ": no claim is unknown to Amazon", compared.unknown().isEmpty(), some(compared.unknown()));
        verdict.check(who + ": no claim is there twice", compared.twice().isEmpty(), some(compared.twice()));
        verdict.check(who + ": each says what is true", compared.different().isEmpty(), some(compared.different()));
    }

    private static String some(List<String> all) {
        return all.size() + (all.isEmpty() ? "" : ": " + all.subList(0, Math.min(SHOWN, all.size())));
    }

    private static String since(long start) {
        return "%.0f s".formatted((System.nanoTime() - start) / 1e9);
    }
}
