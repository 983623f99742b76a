package dev.rejoinder.bench.outcomes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.bench.measure.Verdict;
import dev.rejoinder.bench.outcomes.Shop.Case;
import dev.rejoinder.bench.world.Api;
import dev.rejoinder.bench.world.Rejoinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Every scenario of the simulator: each ends with us as with Amazon, and nothing is said or paid twice, or too late. */
final class Scenarios {

    private static final String API = "{\"channel\": \"AMAZON_API\"}";
    private static final String BY_HAND = "{\"channel\": \"HANDED_OVER\"}";
    private static final String NO_MAIL = ", \"mail\": false";
    private static final Duration BUFFER = Duration.ofDays(1);

    /** What wakes up at the buffer, reads and sends within. */
    private static final Duration AT_THE_BUFFER = Duration.ofSeconds(15);

    private static final Map<String, String> OUTCOMES =
            Map.of("MerchantWon", "WON", "BuyerWon", "LOST", "NoFault", "NO_FAULT");

    private final Rejoinder system;
    private final Api amazon;
    private final Shop shop;
    private final Verdict verdict;
    private final Clock clock = Clock.systemUTC();

    /** Its claim, and how many answers Amazon is to have of it. */
    private record Played(Case claim, int answers) {}

    private final Map<String, Played> played = new LinkedHashMap<>();

    Scenarios(Rejoinder system, Shop shop, Verdict verdict) {
        this.system = system;
        this.amazon = system.simulatorApi();
        this.shop = shop;
        this.verdict = verdict;
    }

    void play() throws Exception {
        chargebacks();
        guarantees();
        Case claim = shop.claimed("claim-becomes-chargeback", "\"outcome\": \"MerchantWon\"");
        claim.awaitState("NEEDS_DECISION");
        claim.give();
        claim.order("answer", BY_HAND, "becomes-1");
        Case more = shop.claimed("more-evidence", "\"outcome\": \"MerchantWon\", \"askedOf\": \"Merchant\"" + NO_MAIL);
        answered("more evidence of the merchant, two rounds", more, 2);
        boolean[] again = new boolean[1];
        Waiting.until("the question for more", () -> {
            shop.advance(Duration.ofHours(12));
            again[0] = "MORE_EVIDENCE_ASKED".equals(more.state());
            return again[0] || "CLOSED".equals(more.state());
        });
        verdict.check("more evidence is asked, and a second round begins", again[0], more.state());
        if (again[0]) {
            more.order("answer", API, "more-2");
            more.awaitState("ANSWERED");
        }
        becomesChargeback(claim);
        for (Map.Entry<String, Played> one : played.entrySet()) {
            ends(one.getKey(), one.getValue());
        }
        Case refunded = played.get("chargeback, refunded").claim();
        Case repaid = played.get("a-to-z, refunded").claim();
        verdict.check(
                "each refund is paid once",
                List.of(refunded.refunded(), repaid.refunded()).equals(List.of(Shop.AMOUNT, Shop.AMOUNT)),
                refunded.refunded() + ", " + repaid.refunded());
    }

    /**
     * None is sent after the buffer before its deadline, unless a person wants it, and none after the deadline. To be called
     * first: deadlines are watched in real time, which is the simulator's until it is moved.
     */
    void inTime() throws Exception {
        Shop watched = new Shop("in-time", system);
        watched.open();
        watched.answerUnasked();
        Case complete = watched.claimed(
                "chargeback", "\"outcome\": \"MerchantWon\", \"respondWithin\": \"PT24H90S\"" + NO_MAIL);
        Case incomplete = watched.claimedAndNotSent("chargeback", "\"respondWithin\": \"PT45S\"" + NO_MAIL);
        Case unheard = shop.claimed("chargeback", "\"respondWithin\": \"PT45S\"" + NO_MAIL);
        unheard.awaitState("NEEDS_DECISION");
        complete.awaitState("NEEDS_DECISION");
        incomplete.awaitState("GATHERING");
        amazon.put("/faults", "{\"unreachable\": 1}");
        unheard.order("answer", API, "unheard");
        Waiting.until("the deadline", () -> clock.instant()
                .isAfter(Instant.parse(unheard.truth().path("deadline").asText())));
        amazon.delete("/faults");
        complete.awaitState("ANSWERED");
        Instant buffer =
                Instant.parse(complete.truth().path("deadline").asText()).minus(BUFFER);
        Instant received = Instant.parse(
                complete.truth().path("evidence").path(0).path("receivedAt").asText());
        Duration after = Duration.between(buffer, received);
        verdict.check(
                "answered unasked at the buffer before the deadline",
                !after.isNegative() && after.compareTo(AT_THE_BUFFER) < 0,
                after.toMillis() + " ms after it");
        Waiting.until("the unheard answer ends", () -> "FAILED".equals(unheard.stateOf("answer")));
        played.put("answered unasked", new Played(complete, 1));
        played.put("deadline passes while evidence is missing", new Played(incomplete, 0));
        played.put("deadline passes while Amazon is away", new Played(unheard, 0));
    }

    private void chargebacks() throws Exception {
        for (String outcome : new TreeSet<>(OUTCOMES.keySet())) {
            Case claim = shop.claimed("chargeback", "\"outcome\": \"" + outcome + "\"" + NO_MAIL);
            answered("chargeback, contested, " + outcome, claim, 1);
        }
        Case told = shop.claimed("chargeback", "\"outcome\": \"MerchantWon\"");
        answered("chargeback, told by notice and mail", told, 1);
        Case ofBuyer = shop.claimed("more-evidence", "\"outcome\": \"MerchantWon\", \"askedOf\": \"Buyer\"" + NO_MAIL);
        answered("more evidence of the buyer", ofBuyer, 1);
        played.put("buyer-cancels", new Played(shop.claimed("buyer-cancels", "\"mail\": false"), 0));
        played.put("deadline-passes", new Played(shop.claimed("deadline-passes", "\"mail\": false"), 0));
        Case accepted = shop.claimed("chargeback", "\"outcome\": \"MerchantWon\"" + NO_MAIL);
        accepted.awaitState("NEEDS_DECISION");
        accepted.order("refund", "{\"accepting\": [\"CHARGEBACK\"]}", "accepted");
        played.put("chargeback, refunded", new Played(accepted, 0));
    }

    /** What is said by mail or in Seller Central Amazon's API does not show. */
    private void guarantees() throws Exception {
        for (String outcome : new TreeSet<>(OUTCOMES.keySet())) {
            Case claim = shop.claimed(
                    "a-to-z",
                    "\"outcome\": \"" + outcome + "\", \"answeredInSellerCentral\": true, \"language\": \"de\"");
            claim.awaitState("NEEDS_DECISION");
            verdict.check(
                    "a draft of the answer to the A-to-z claim names it",
                    claim.mail().contains("Amazon Pay A-to-z Guarantee claim"),
                    outcome);
            claim.order("answer", BY_HAND, "guarantee-" + outcome);
            claim.awaitState("ANSWERED");
            played.put("a-to-z, handed over, " + outcome, new Played(claim, 0));
        }
        played.put("a-to-z, not answered", new Played(shop.claimed("a-to-z", ""), 0));
        Case refunded = shop.claimed("a-to-z", "");
        refunded.awaitState("NEEDS_DECISION");
        refunded.order("refund", "{}", "guarantee-refunded");
        played.put("a-to-z, refunded", new Played(refunded, 0));
    }

    private void becomesChargeback(Case claim) throws Exception {
        Case[] chargeback = new Case[1];
        Waiting.until("the claim becomes a chargeback", () -> {
            shop.advance(Duration.ofHours(12));
            chargeback[0] = claim.asChargeback();
            return chargeback[0] != null;
        });
        chargeback[0].awaitState("NEEDS_DECISION");
        JsonNode earlier = chargeback[0].answer().path("earlier").path(0);
        verdict.check(
                "the chargeback offers what was given for the claim before it",
                earlier.path("files").asInt() == 1
                        && "HANDED_OVER".equals(earlier.path("channel").asText()),
                earlier);
        chargeback[0].reuse(claim);
        answered("claim-becomes-chargeback, the chargeback", chargeback[0], 1);
        verdict.check(
                "Amazon has the packet and what was taken over", chargeback[0].files() == 2, chargeback[0].files());
        played.put("claim-becomes-chargeback, the claim", new Played(claim, 0));
    }

    private void answered(String name, Case claim, int answers) throws Exception {
        claim.awaitState("NEEDS_DECISION");
        claim.order("answer", API, "answer-" + played.size());
        claim.awaitState("ANSWERED");
        played.put(name, new Played(claim, answers));
    }

    private void ends(String name, Played one) throws Exception {
        Case claim = one.claim();
        Waiting.until(name + " ends", () -> {
            shop.advance(Duration.ofHours(24));
            return "CLOSED".equals(claim.state());
        });
        JsonNode truth = claim.truth();
        String ours = claim.ours().path("outcome").asText();
        String expected = "BuyerCancelled".equals(truth.path("reasonCode").asText())
                ? "WITHDRAWN"
                : OUTCOMES.get(truth.path("resolution").asText());
        verdict.check(
                name,
                ours.equals(expected) && claim.answers() == one.answers(),
                "Amazon: %s %s, %d answers; ours: %s"
                        .formatted(
                                truth.path("resolution").asText(),
                                truth.path("reasonCode").asText(),
                                claim.answers(),
                                ours));
    }
}
