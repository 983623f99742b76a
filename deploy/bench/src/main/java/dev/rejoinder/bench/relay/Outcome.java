package dev.rejoinder.bench.relay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.bench.measure.Verdict;
import dev.rejoinder.bench.smtp.Conduct;
import dev.rejoinder.bench.smtp.MailLog;
import dev.rejoinder.bench.world.Merchant;
import dev.rejoinder.bench.world.Rejoinder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares the mails that came with what should have come, and with what notification-service shows. */
final class Outcome {

    private final Rejoinder system;
    private final Conduct conduct;
    private final MailLog mails;
    private final Verdict verdict;

    Outcome(Rejoinder system, Conduct conduct, MailLog mails, Verdict verdict) {
        this.system = system;
        this.conduct = conduct;
        this.mails = mails;
        this.verdict = verdict;
    }

    void check(int notices, int kills) throws Exception {
        Map<String, Long> sides = mails.mailsByNoticeAndSide();
        verdict.check(
                "every merchant and shopper got their mail",
                sides.size() == 2 * notices,
                "%,d of %,d".formatted(sides.size(), 2 * notices));
        verdict.check(
                "copies of a mail have its Message-ID",
                sides.values().stream().allMatch(ids -> ids == 1),
                sides.values().stream().filter(ids -> ids > 1).count() + " with another");
        verdict.check("no mail was offered in the clear", conduct.inClear() == 0, conduct.inClear());
        checkShown(system.notificationApi().all("/emails?merchantId=" + Merchant.ID), notices, kills);
    }

    private void checkShown(List<JsonNode> emails, int notices, int kills) {
        Map<String, Long> states = emails.stream()
                .collect(Collectors.groupingBy(email -> email.path("status").asText(), Collectors.counting()));
        verdict.check("GET /emails shows them all as sent", states.equals(Map.of("SENT", 2L * notices)), states);
        Map<String, Integer> possible = emails.stream()
                .collect(Collectors.toMap(
                        email -> email.path("messageId").asText(),
                        email -> email.path("possibleCopies").asInt()));
        List<String> twice = mails.sentMoreThanOnce();
        verdict.check(
                "a mail came twice only where the answer to DATA was lost, which is shown",
                twice.stream()
                        .allMatch(id ->
                                possible.getOrDefault(id, 0) >= mails.copies().get(id)),
                "%d mails came more than once, at %d kills and lines broken after the mail"
                        .formatted(twice.size(), kills));
    }
}
