package dev.rejoinder.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What the system knows of one story's claim, asked for as its merchant would. */
final class CaseFile {

    /** An e-mail in one of these has not come to its end. */
    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "HELD");

    private final Doors doors;
    private final Http http;
    private final String token;

    CaseFile(Doors doors, Http http, Shop shop) {
        this.doors = doors;
        this.http = http;
        this.token = doors.tokenOf().apply(shop.id());
    }

    /** Answers the id of claim and dispute, which is one. */
    String claimOf(String noticeId) {
        JsonNode notice = Await.until(
                "the notice to be translated",
                () -> http.find(doors.claimsIngest() + "/notices/" + noticeId, token),
                found -> !found.path("state").asText().equals("ACCEPTED"));
        if (!notice.path("state").asText().equals("TRANSLATED")) {
            throw new DemoFailed("The notice was not understood: " + notice);
        }
        return notice.path("claimId").asText();
    }

    JsonNode awaitDispute(String id) {
        return Await.until("the dispute to be opened", () -> http.find(disputeUrl(id), token), found -> true);
    }

    JsonNode awaitTrackingNumber(String id) {
        return Await.until(
                "the packet to hold a tracking number",
                () -> http.find(disputeUrl(id), token),
                found -> texts(found.path("packet").path("has")).contains("TRACKING_NUMBER"));
    }

    /** Waits until merchant and shopper have been written to, and nothing is under way any more. */
    List<JsonNode> awaitEmails(String id, int atLeast) {
        return items(Await.until(
                        "the e-mails to be sent",
                        () -> http.get(doors.notification() + "/emails?disputeId=" + id, token),
                        found -> isSent(found, "MERCHANT")
                                && isSent(found, "SHOPPER")
                                && items(found).size() >= atLeast
                                && items(found).stream()
                                        .noneMatch(email -> UNDER_WAY.contains(
                                                email.path("status").asText()))))
                .stream()
                .sorted(Comparator.comparing(email -> email.path("queuedAt").asText()))
                .toList();
    }

    /** From the order to its receipt; answers the round. */
    JsonNode answerByMail(String id) {
        Await.until(
                "the mail account to be known",
                () -> http.get(disputeUrl(id) + "/answer", token),
                found -> isPossible(found, "MAIL"));
        http.post(
                disputeUrl(id) + "/answer",
                "application/json",
                Map.of(
                        "Authorization",
                        "Bearer " + token,
                        "If-Match",
                        http.etag(disputeUrl(id), token),
                        "Idempotency-Key",
                        "demo-" + id),
                http.print(Map.of("channel", "MAIL")));
        return Await.until(
                "the answer to be sent",
                () -> http.get(disputeUrl(id) + "/answer", token).path("rounds").path(0),
                round -> round.path("state").asText().equals("DONE"));
    }

    JsonNode emailToAmazon(String id) {
        return Await.until(
                "the mail to Amazon",
                () -> items(http.get(doors.notification() + "/emails?disputeId=" + id, token)).stream()
                        .filter(email -> email.path("audience").asText().equals("AMAZON"))
                        .findFirst()
                        .orElse(null),
                found -> found.path("status").asText().equals("SENT"));
    }

    byte[] packet(String id, String mediaType) {
        return http.get(packetUrl(id), token, mediaType);
    }

    String disputeUrl(String id) {
        return doors.evidence() + "/disputes/" + id;
    }

    String packetUrl(String id) {
        return disputeUrl(id) + "/packet";
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static boolean isPossible(JsonNode answer, String channel) {
        return StreamSupport.stream(answer.path("channels").spliterator(), false)
                .anyMatch(found -> found.path("channel").asText().equals(channel)
                        && found.path("possible").asBoolean());
    }

    private static boolean isSent(JsonNode found, String audience) {
        return items(found).stream()
                .anyMatch(email -> email.path("audience").asText().equals(audience)
                        && email.path("status").asText().equals("SENT"));
    }

    private static List<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.path("items").spliterator(), false).toList();
    }
}
