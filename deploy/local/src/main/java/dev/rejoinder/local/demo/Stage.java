package dev.rejoinder.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** What a story can do: speak as the shop and as Amazon. */
final class Stage {

    /** The simulator asks for no token. */
    private static final String NOBODY = "";

    private final Doors doors;
    private final Http http;

    Stage(Doors doors, Http http) {
        this.doors = doors;
        this.http = http;
    }

    void open(Shop shop) {
        put(doors.claimsIngest(), shop, "/sources", shop.sources());
        put(doors.notification(), shop, "/profile", shop.profile());
        put(doors.evidence(), shop, "/letterhead", shop.letterhead());
    }

    /** Opens an account at Amazon Pay, and gives us what Seller Central shows: the topic and the key. */
    void connectToAmazon(Shop shop, String region) {
        JsonNode account = http.put(
                doors.amazonPay() + "/merchants/" + shop.id(),
                NOBODY,
                Map.of("ipnUrl", doors.claimsIngest() + "/ipn/" + shop.id(), "region", region));
        put(
                doors.claimsIngest(),
                shop,
                "/sources",
                Map.of(
                        "snsTopicArns", List.of(account.path("topicArn").asText()),
                        "amazonPay",
                                Map.of(
                                        "region",
                                        region,
                                        "stage",
                                        "LIVE",
                                        "publicKeyId",
                                        account.path("publicKeyId").asText(),
                                        "privateKey",
                                        account.path("privateKey").asText())));
    }

    /** A shopper disputes the order at her bank; Amazon's notice comes some seconds later. Answers what Amazon knows. */
    JsonNode dispute(Shop shop, Order order) {
        Map<String, Object> options = Map.of(
                "merchantId", shop.id(),
                "merchantOrderId", order.id(),
                "amount", order.total().get("value"),
                "currency", order.total().get("currency"),
                "shopper",
                        Map.of(
                                "name", order.shopper().get("name"),
                                "email", order.shopper().get("email")),
                "language", order.shopper().get("language"),
                "orderedDaysAgo", 24,
                "faults", Map.of("delay", "PT3S"));
        return http.post(
                doors.amazonPay() + "/scenarios/chargeback", "application/json", Map.of(), http.print(options));
    }

    /** The id of the only notice Amazon has sent to a shop. */
    String awaitIpn(Shop shop) {
        String url = doors.claimsIngest() + "/notices?source=IPN";
        JsonNode notices = Await.until(
                "Amazon's notice to arrive",
                () -> http.find(url, doors.tokenOf().apply(shop.id())),
                found -> !found.path("items").isEmpty());
        return notices.path("items").path(0).path("id").asText();
    }

    void store(Shop shop, Order order) {
        put(doors.evidence(), shop, "/orders/" + order.id(), order.order());
        put(doors.evidence(), shop, "/orders/" + order.id() + "/shipments/1", order.shipment());
    }

    /** The shop's own account for outgoing mail; here it is one on the local mail server, whose password is the address. */
    void setMailAccount(Shop shop) {
        put(
                doors.notification(),
                shop,
                "/mail-account",
                Map.of(
                        "host", "127.0.0.1",
                        "port", doors.smtp(),
                        "encryption", "NONE",
                        "username", shop.claims(),
                        "password", shop.claims(),
                        "address", shop.claims()));
        post(shop, "/mail-account/verification", Map.of());
    }

    void confirmMailAccount(Shop shop, String code) {
        post(shop, "/mail-account/confirmation", Map.of("code", code));
    }

    private void post(Shop shop, String path, Map<String, String> body) {
        http.post(
                doors.notification() + "/merchants/" + shop.id() + path,
                "application/json",
                Map.of("Authorization", "Bearer " + doors.tokenOf().apply(shop.id())),
                http.print(body));
    }

    /** Answers the notice's id. */
    String postWebhook(Shop shop, Map<String, Object> data) {
        Clock clock = Clock.systemUTC();
        String body = http.print(
                Map.of("type", "claim.opened", "timestamp", clock.instant().toString(), "data", data));
        Map<String, String> headers =
                Webhook.headers(shop.secret(), clock.instant().getEpochSecond(), body);
        return accepted(http.post(doors.claimsIngest() + "/webhooks/" + shop.id(), "application/json", headers, body));
    }

    private void put(String service, Shop shop, String path, Object body) {
        http.put(service + "/merchants/" + shop.id() + path, doors.tokenOf().apply(shop.id()), body);
    }

    private static String accepted(JsonNode answer) {
        return answer.path("noticeId").asText();
    }
}
