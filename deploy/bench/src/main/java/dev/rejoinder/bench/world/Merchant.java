package dev.rejoinder.bench.world;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.bench.load.Loopback;
import dev.rejoinder.bench.load.SignedWebhooks;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The merchant of a bench. Its claims, orders and shoppers are numbered, so that every mail can be traced to its
 * notice.
 */
public final class Merchant {

    public static final String ID = "bench";
    public static final String CLAIMS_ADDRESS = "claims@bench.example";
    public static final String PATH = "/webhooks/" + ID;
    public static final String SECRET =
            "whsec_" + Base64.getEncoder().encodeToString("thirty-two bytes of bench secret".getBytes(UTF_8));

    private static final String NUMBER = SignedWebhooks.NUMBER;
    private static final int IMPORT_CHUNK = 5_000;

    private Merchant() {}

    /** A notice of about a kilobyte about the order with its number. */
    public static String notice(Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.SECONDS);
        return """
                {"type":"claim.opened","timestamp":"%1$s","data":{"kind":"CHARGEBACK",\
                "amazonOrderReference":"%2$s","chargeId":"%2$s-C000001","merchantOrderId":"T-%3$s",\
                "reason":"ProductNotReceived","networkReasonCode":{"network":"visa","code":"13.1"},\
                "amount":{"value":"129.90","currency":"EUR"},"filedAt":"%1$s","respondBy":"%4$s",\
                "shopper":{"name":"Jana Vogt","email":"%5$s","language":"de"},"comment":"%6$s"}}"""
                .formatted(
                        at,
                        reference(NUMBER),
                        NUMBER,
                        at.plus(9, ChronoUnit.DAYS),
                        shopper(NUMBER),
                        "The parcel never came. ".repeat(22));
    }

    public static SignedWebhooks notices(Loopback target, long first, int count) {
        Instant now = Clock.systemUTC().instant();
        return SignedWebhooks.sign(target, PATH, SECRET, notice(now), now, first, count);
    }

    public static String shopper(String number) {
        return "shopper-" + number + "@bench.example";
    }

    private static String reference(String number) {
        return "P02-0000000-" + number;
    }

    public static void register(Rejoinder system) throws IOException, InterruptedException {
        system.ingestApi().put("/merchants/" + ID + "/sources", "{\"webhookSecrets\":[\"" + SECRET + "\"]}");
    }

    public static void publishProfile(Rejoinder system) throws IOException, InterruptedException {
        system.notificationApi()
                .put(
                        "/merchants/" + ID + "/profile",
                        """
                        {"name":"Teehaus Nord","country":"DE","language":"de","timeZone":"Europe/Berlin",
                         "contact":{"email":"help@bench.example","phone":"+49 30 1234567","url":"https://bench.example",
                                    "hours":"Mo-Fr 9-17"},
                         "claimRecipients":["%s"],
                         "mailRules":{"quietHours":{"from":"00:00","to":"00:00"}}}"""
                                .formatted(CLAIMS_ADDRESS));
    }

    /** Orders with a delivered shipment each, so that every packet can be completed at once. */
    public static void importOrders(Rejoinder system, int first, int count) throws IOException, InterruptedException {
        for (int from = first; from < first + count; from += IMPORT_CHUNK) {
            String lines = IntStream.range(from, Math.min(from + IMPORT_CHUNK, first + count))
                    .mapToObj(number -> order("%07d".formatted(number)))
                    .collect(Collectors.joining("\n"));
            system.evidenceApi().post("/merchants/" + ID + "/orders/import", "application/x-ndjson", lines);
        }
    }

    private static String order(String number) {
        return """
                {"orderId":"T-%1$s","amazonOrderReference":"%2$s","chargeId":"%2$s-C000001",\
                "placedAt":"2026-11-02T09:30:00Z","productType":"PHYSICAL","total":{"value":"129.90","currency":"EUR"},\
                "items":[{"sku":"K-11","title":"Kettle","quantity":1,"price":{"value":"129.90","currency":"EUR"}}],\
                "shopper":{"name":"Jana Vogt","email":"%3$s","language":"de"},\
                "deliveryAddress":{"name":"Jana Vogt","line1":"Hauptstr. 5","postalCode":"10115","city":"Berlin",\
                "country":"DE"},\
                "shipments":[{"shipmentId":"S-1","carrier":"DHL","trackingNumber":"00340433836442636597",\
                "shippedAt":"2026-11-03T09:30:00Z","deliveredAt":"2026-11-05T11:00:00Z","deliveredTo":"neighbour",\
                "signedBy":"Vogt"}]}"""
                .formatted(number, reference(number), shopper(number));
    }
}
