package dev.rejoinder.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rejoinder.backends.SnsAuthority;
import dev.rejoinder.backends.SnsMessage;
import java.time.Clock;
import java.util.Map;

/** What a story can do: speak as the shop and as Amazon. */
final class Stage {

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

    void store(Shop shop, Order order) {
        put(doors.evidence(), shop, "/orders/" + order.id(), order.order());
        put(doors.evidence(), shop, "/orders/" + order.id() + "/shipments/1", order.shipment());
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

    /** Answers the notice's id. */
    String postIpn(Shop shop, String message) {
        String envelope = SnsMessage.notification(shop.topicArn(), message)
                .with("Timestamp", Clock.systemUTC().instant().toString())
                .with("SignatureVersion", "1")
                .signedBy(SnsAuthority.in(doors.certificates()));
        return accepted(http.post(
                doors.claimsIngest() + "/ipn/" + shop.id(),
                "text/plain; charset=UTF-8",
                Map.of("x-amz-sns-message-type", "Notification"),
                envelope));
    }

    private void put(String service, Shop shop, String path, Object body) {
        http.put(service + "/merchants/" + shop.id() + path, doors.tokenOf().apply(shop.id()), body);
    }

    private static String accepted(JsonNode answer) {
        return answer.path("noticeId").asText();
    }
}
