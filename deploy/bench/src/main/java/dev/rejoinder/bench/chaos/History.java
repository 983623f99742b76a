package dev.rejoinder.bench.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.bench.load.SignedWebhooks;
import dev.rejoinder.bench.measure.Verdict;
import dev.rejoinder.bench.smtp.MailLog;
import dev.rejoinder.bench.world.FactTopic;
import dev.rejoinder.bench.world.Merchant;
import dev.rejoinder.bench.world.Rejoinder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what senders were told with what every part of the system has: accepted, stored, told, handled, mailed. */
final class History {

    private final Rejoinder system;
    private final Senders senders;
    private final MailLog mails;
    private final Killer killer;
    private final Verdict verdict;

    History(Rejoinder system, Senders senders, MailLog mails, Killer killer, Verdict verdict) {
        this.system = system;
        this.senders = senders;
        this.mails = mails;
        this.killer = killer;
        this.verdict = verdict;
    }

    void check() throws Exception {
        verdict.check(
                "senders saw only 202, 503 and broken connections",
                senders.unexpected().isEmpty(),
                senders.unexpected());
        Set<String> claims = checkStored();
        checkPublished(claims);
        checkDisputes(claims);
        checkMails(claims.size());
        checkDeadLetters();
        verdict.check(
                "a kill fell between DATA and its answer", killer.killsInData() > 0, killer.killsInData() + " kills");
    }

    /** Answers the ids of the claims. */
    private Set<String> checkStored() throws SQLException {
        Map<String, String> claimByNotice = new HashMap<>();
        try (Connection database = system.stores().connect("claims_ingest");
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select source_id, state, claim_id from notice")) {
            while (rows.next()) {
                claimByNotice.put(rows.getString(1), "TRANSLATED".equals(rows.getString(2)) ? rows.getString(3) : null);
            }
        }
        Set<String> missing = senders.accepted().stream()
                .map(SignedWebhooks::id)
                .filter(id -> claimByNotice.get(id) == null)
                .collect(Collectors.toSet());
        verdict.check("every accepted notice is stored and translated", missing.isEmpty(), missing.size() + " missing");
        Set<String> claims = new HashSet<>(claimByNotice.values());
        verdict.check(
                "every notice is a claim of its own",
                claims.size() == claimByNotice.size(),
                claims.size() + " claims of " + claimByNotice.size() + " notices");
        return claims;
    }

    private void checkPublished(Set<String> claims) {
        Set<String> told = new FactTopic(system.stores().brokers()).claimsReported();
        verdict.check("every claim is told on the topic", told.containsAll(claims), told.size() + " claims told");
    }

    private void checkDisputes(Set<String> claims) throws Exception {
        List<JsonNode> disputes = system.evidenceApi().all("/disputes?merchantId=" + Merchant.ID);
        Set<String> ids =
                disputes.stream().map(dispute -> dispute.path("id").asText()).collect(Collectors.toSet());
        verdict.check(
                "every claim is one dispute, and there are no others",
                ids.equals(claims) && disputes.size() == claims.size(),
                disputes.size() + " disputes");
    }

    private void checkMails(int notices) throws Exception {
        Map<String, Long> sides = mails.mailsByNoticeAndSide();
        boolean oneEach = sides.size() == 2 * notices && sides.values().stream().allMatch(count -> count == 1);
        verdict.check("every merchant and shopper got one mail", oneEach, sides.size() + " of " + 2 * notices);
        int extra = mails.count() - mails.copies().size();
        verdict.check(
                "extra copies are at most the kills of notification-service",
                extra <= killer.killsOfNotification(),
                "%d copies, %d kills".formatted(extra, killer.killsOfNotification()));
        checkShown(system.notificationApi().all("/emails?merchantId=" + Merchant.ID), notices);
    }

    private void checkShown(List<JsonNode> emails, int notices) {
        long sent = emails.stream()
                .filter(email -> "SENT".equals(email.path("status").asText()))
                .count();
        verdict.check("GET /emails shows them all as sent", sent == 2L * notices && emails.size() == sent, sent);
        Map<String, Integer> possible = emails.stream()
                .collect(Collectors.toMap(
                        email -> email.path("messageId").asText(),
                        email -> email.path("possibleCopies").asInt()));
        long hidden = mails.sentMoreThanOnce().stream()
                .filter(id -> possible.getOrDefault(id, 0) < mails.copies().get(id))
                .count();
        verdict.check("GET /emails shows the extra copies", hidden == 0, hidden + " hidden");
    }

    private void checkDeadLetters() throws SQLException {
        int dead = 0;
        for (String name : List.of("claims_ingest", "evidence", "notification")) {
            try (Connection database = system.stores().connect(name);
                    Statement statement = database.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from dead_letter")) {
                row.next();
                dead += row.getInt(1);
            }
        }
        verdict.check("nothing is in the dead letters", dead == 0, dead);
    }
}
