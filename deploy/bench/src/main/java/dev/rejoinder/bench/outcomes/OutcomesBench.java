package dev.rejoinder.bench.outcomes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.bench.measure.Report;
import dev.rejoinder.bench.measure.Verdict;
import dev.rejoinder.bench.outcomes.FaultProxy.When;
import dev.rejoinder.bench.outcomes.Shop.Case;
import dev.rejoinder.bench.smtp.SmtpSink;
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
        Postman postman = new Postman();
        try (Scratch scratch = new Scratch("outcomes");
                FaultProxy proxy = new FaultProxy();
                SmtpSink sink = SmtpSink.handingOn(postman);
                Rejoinder system = Rejoinder.answering(
                        scratch.directory(),
                        Map.of("SIMULATOR_REFUND_TAKES", "PT1S", "SIMULATOR_SMTP_PORT", String.valueOf(sink.port())),
                        Map.of("REJOINDER_AMAZON_PAY_URL", proxy.url(), "REJOINDER_EFFECTS_LEASE", "PT5S"))) {
            proxy.leadsTo(URI.create(system.simulatorAddress()));
            system.startAnswering();
            postman.bringsTo(system.ingestApi());
            OutcomesBench bench = new OutcomesBench(system, proxy, verdict, arguments.isShort() ? 3 : 1);
            bench.shop.open();
            Scenarios scenarios = new Scenarios(system, bench.shop, verdict);
            if (arguments.runs(SCENARIOS)) {
                scenarios.inTime();
            }
            if (arguments.runs(WALK)) {
                bench.walk();
            }
            if (arguments.runs(SCENARIOS)) {
                scenarios.play();
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
        Case claim = shop.claimed("chargeback", "\"outcome\": \"MerchantWon\", \"mail\": false");
        claim.awaitState("NEEDS_DECISION");
        proxy.arm(call, when, () -> system.evidence().kill());
        claim.order("answer", ANSWER, "answer-" + call + when);
        system.evidence().awaitReady();
        Waiting.until("an answer", () -> "DONE".equals(claim.stateOf("answer")));
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
        Case claim = shop.claimed("chargeback", "\"outcome\": \"MerchantWon\", \"mail\": false");
        claim.awaitState("NEEDS_DECISION");
        // The first look at the charge belongs to the person who orders; what follows belongs to the course.
        proxy.arm(call + 1, when, () -> system.evidence().kill());
        claim.order("refund", REFUND, "refund-" + call + when);
        system.evidence().awaitReady();
        Waiting.until("a refund", () -> {
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
}
