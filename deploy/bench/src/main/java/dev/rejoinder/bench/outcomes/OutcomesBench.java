package dev.rejoinder.bench.outcomes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.bench.measure.Report;
import dev.rejoinder.bench.measure.Verdict;
import dev.rejoinder.bench.outcomes.FaultProxy.When;
import dev.rejoinder.bench.outcomes.Shop.Case;
import dev.rejoinder.bench.world.Arguments;
import dev.rejoinder.bench.world.Home;
import dev.rejoinder.bench.world.Rejoinder;
import dev.rejoinder.bench.world.Scratch;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers and refunds against a simulated Amazon Pay: all ends as Amazon has it, and nothing happens twice. */
public final class OutcomesBench {

    private static final String WALK = "walk";
    private static final String SCENARIOS = "scenarios";
    private static final String ANSWER = "{\"channel\": \"AMAZON_API\"}";
    private static final String PART = "40.00";
    private static final String REFUND =
            "{\"amount\": {\"value\": \"" + PART + "\", \"currency\": \"EUR\"}, \"accepting\": [\"CHARGEBACK\"]}";
    private static final int MOST_CALLS = 20;
    private static final Map<String, String> OUTCOMES =
            Map.of("MerchantWon", "WON", "BuyerWon", "LOST", "NoFault", "NO_FAULT");

    private final Rejoinder system;
    private final Shop shop;
    private final FaultProxy proxy;
    private final Verdict verdict;
    private final int everyCall;

    private OutcomesBench(Rejoinder system, FaultProxy proxy, Verdict verdict, int everyCall) {
        this.system = system;
        this.shop = new Shop("outcomes", system);
        this.proxy = proxy;
        this.verdict = verdict;
        this.everyCall = everyCall;
    }

    public static void main(String[] words) throws Exception {
        // The proxy has to say it is Amazon's host that was called: the signature covers it.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        Arguments arguments = new Arguments(List.of(words), Set.of(WALK, SCENARIOS));
        Report report = new Report("deploy/bench/outcomes " + String.join(" ", words));
        Verdict verdict = new Verdict(report);
        try (Scratch scratch = new Scratch("outcomes");
                FaultProxy proxy = new FaultProxy();
                Rejoinder system = Rejoinder.answering(
                        scratch.directory(),
                        Map.of("SIMULATOR_REFUND_TAKES", "PT1S"),
                        Map.of("REJOINDER_AMAZON_PAY_URL", proxy.url(), "REJOINDER_EFFECTS_LEASE", "PT5S"))) {
            proxy.leadsTo(URI.create(system.simulatorAddress()));
            system.startAnswering();
            OutcomesBench bench = new OutcomesBench(system, proxy, verdict, arguments.isShort() ? 3 : 1);
            bench.shop.open();
            if (arguments.runs(WALK)) {
                bench.walk();
            }
            if (arguments.runs(SCENARIOS)) {
                bench.scenarios();
            }
        }
        report.finish(Home.target().resolve("outcomes.md"));
        System.exit(verdict.isGood() ? 0 : 1);
    }

    /** Kills evidence-service at every call of an answer and of a refund, before Amazon hears of it and after. */
    private void walk() throws Exception {
        List<String> answerPoints = new ArrayList<>();
        List<String> refundPoints = new ArrayList<>();
        Map<String, String> wrong = new LinkedHashMap<>();
        for (When when : When.values()) {
            for (int call = 0; call < MOST_CALLS; call += everyCall) {
                String point = answer(call, when, wrong);
                if (point == null) {
                    break;
                }
                answerPoints.add(point);
            }
            for (int call = 0; call < MOST_CALLS; call += everyCall) {
                String point = refund(call, when, wrong);
                if (point == null) {
                    break;
                }
                refundPoints.add(point);
            }
        }
        verdict.check(
                "killed at each call of an answer", !answerPoints.isEmpty(), answerPoints.size() + ": " + answerPoints);
        verdict.check(
                "killed at each call of a refund", !refundPoints.isEmpty(), refundPoints.size() + ": " + refundPoints);
        verdict.check("each answer reached Amazon once, each refund was paid once", wrong.isEmpty(), wrong);
    }

    /** @return where it was killed; null if it came to its end before */
    private String answer(int call, When when, Map<String, String> wrong) throws Exception {
        Case claim = shop.claimed("chargeback", "\"outcome\": \"MerchantWon\"");
        claim.awaitState("NEEDS_DECISION");
        proxy.arm(call, when, () -> system.evidence().kill());
        claim.order("answer", ANSWER, "answer-" + call + when);
        system.evidence().awaitReady();
        Shop.await("an answer", () -> "DONE".equals(claim.stateOf("answer")));
        system.evidence().awaitReady();
        boolean killed = proxy.disarm();
        String point = when + " of " + last(call);
        JsonNode truth = claim.truth();
        Map<String, Integer> types = new HashMap<>();
        truth.path("evidence")
                .forEach(item -> types.merge(item.path("evidenceType").asText(), 1, Integer::sum));
        boolean once = !types.isEmpty() && types.values().stream().allMatch(count -> count == 1);
        if (!once || !"UnderReview".equals(truth.path("state").asText()) || !"ANSWERED".equals(claim.state())) {
            wrong.put("answer " + point, truth.path("state").asText() + " " + types + " " + claim.state());
        }
        System.out.println("answer: " + (killed ? point : "not killed"));
        return killed ? point : null;
    }

    private String refund(int call, When when, Map<String, String> wrong) throws Exception {
        Case claim = shop.claimed("chargeback", "\"outcome\": \"MerchantWon\"");
        claim.awaitState("NEEDS_DECISION");
        // The first look at the charge belongs to the person who orders; what follows belongs to the course.
        proxy.arm(call + 1, when, () -> system.evidence().kill());
        claim.order("refund", REFUND, "refund-" + call + when);
        system.evidence().awaitReady();
        Shop.await("a refund", () -> {
            shop.advance(Duration.ofSeconds(2));
            return "DONE".equals(claim.stateOf("refund"));
        });
        boolean killed = proxy.disarm();
        String point = when + " of " + last(call + 1);
        system.evidence().awaitReady();
        String refunded = claim.refunded();
        if (!PART.equals(refunded)) {
            wrong.put("refund " + point, refunded);
        }
        System.out.println("refund: " + (killed ? point : "not killed") + ", " + refunded);
        return killed ? point : null;
    }

    private String last(int call) {
        List<String> calls = proxy.calls();
        return call < calls.size() ? calls.get(call) : "nothing";
    }

    /** Each ends with us as with Amazon. */
    private void scenarios() throws Exception {
        Map<String, Case> cases = new LinkedHashMap<>();
        for (String outcome : List.of("MerchantWon", "BuyerWon", "NoFault")) {
            Case claim = shop.claimed("chargeback", "\"outcome\": \"" + outcome + "\"");
            answered(claim, "scenario-" + outcome);
            cases.put("chargeback, contested, " + outcome, claim);
        }
        Case more = shop.claimed("more-evidence", "\"outcome\": \"MerchantWon\", \"askedOf\": \"Merchant\"");
        answered(more, "scenario-more-1");
        Case cancelled = shop.claimed("buyer-cancels", "");
        Case passed = shop.claimed("deadline-passes", "");
        Case accepted = shop.claimed("chargeback", "\"outcome\": \"MerchantWon\"");
        accepted.awaitState("NEEDS_DECISION");
        accepted.order("refund", "{\"accepting\": [\"CHARGEBACK\"]}", "scenario-accepted");
        cases.put("buyer-cancels", cancelled);
        cases.put("deadline-passes, not answered", passed);
        cases.put("chargeback, refunded", accepted);
        boolean[] again = new boolean[1];
        Shop.await("the question for more", () -> {
            shop.advance(Duration.ofHours(12));
            again[0] = "MORE_EVIDENCE_ASKED".equals(more.state());
            return again[0] || "CLOSED".equals(more.state());
        });
        verdict.check("more evidence is asked, and a second round begins", again[0], more.state());
        if (again[0]) {
            more.order("answer", ANSWER, "scenario-more-2");
            more.awaitState("ANSWERED");
        }
        cases.put("more-evidence, two rounds", more);
        for (Map.Entry<String, Case> one : cases.entrySet()) {
            Case claim = one.getValue();
            Shop.await(one.getKey() + " ends", () -> {
                shop.advance(Duration.ofHours(24));
                return "CLOSED".equals(claim.state());
            });
            JsonNode truth = claim.truth();
            JsonNode ours = claim.ours();
            String expected = "BuyerCancelled".equals(truth.path("reasonCode").asText())
                    ? "WITHDRAWN"
                    : OUTCOMES.get(truth.path("resolution").asText());
            verdict.check(
                    one.getKey(),
                    ours.path("outcome").asText().equals(expected),
                    "Amazon: %s %s, ours: %s"
                            .formatted(
                                    truth.path("resolution").asText(),
                                    truth.path("reasonCode").asText(),
                                    ours.path("outcome").asText()));
        }
        verdict.check("the refund is paid once", Shop.AMOUNT.equals(accepted.refunded()), accepted.refunded());
        Map<String, Integer> types = new HashMap<>();
        more.truth()
                .path("evidence")
                .forEach(item -> types.merge(item.path("evidenceType").asText(), 1, Integer::sum));
        verdict.check("two rounds are two answers", types.getOrDefault("Other", 0) == 2, types);
    }

    private static void answered(Case claim, String key) throws Exception {
        claim.awaitState("NEEDS_DECISION");
        claim.order("answer", ANSWER, key);
        claim.awaitState("ANSWERED");
    }
}
