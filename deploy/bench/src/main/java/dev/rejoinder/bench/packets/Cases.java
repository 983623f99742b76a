package dev.rejoinder.bench.packets;

import dev.rejoinder.event.FactIds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;

/** Orders that were delivered, and the claims about them. */
public final class Cases {

    public static final String MERCHANT = "m-packets";

    private static final String TOPIC = "rejoinder.claims";
    private static final List<String> REASONS =
            List.of("ProductNotReceived", "ProductUnacceptable", "Unrecognized", "Fraudulent", "Overcharged");
    private static final String ORDER =
            """
            {"orderId": "R-%1$d", "amazonOrderReference": "%2$s", "chargeId": "%2$s-C000001", "placedAt": "2026-11-02T09:30:00Z",
             "productType": "PHYSICAL", "total": {"value": "129.90", "currency": "EUR"},
             "items": [{"sku": "K-11", "title": "Kettle", "quantity": 1, "price": {"value": "129.90", "currency": "EUR"}}],
             "shopper": {"name": "Jana Vogt", "email": "jana@example.com", "language": "de"},
             "deliveryAddress": {"name": "Jana Vogt", "line1": "Hauptstr. 5", "postalCode": "10115", "city": "Berlin", "country": "DE"},
             "policyVersion": "2026-03",
             "shipments": [{"shipmentId": "S-%1$d", "carrier": "DHL", "trackingNumber": "00340433836442636597",
                "shippedAt": "2026-11-03T15:00:00Z", "promisedBy": "2026-11-06T20:00:00Z", "deliveredAt": "2026-11-05T11:12:00Z",
                "deliveredTo": "neighbour", "signedBy": "Vogt",
                "scans": [{"at": "2026-11-03T18:00:00Z", "place": "Hamburg", "description": "Processed in the parcel centre"},
                          {"at": "2026-11-05T06:02:00Z", "place": "Berlin", "description": "In delivery"}]}]}
            """;
    private static final String CLAIM =
            """
            {"type": "claim.reported.v1", "eventId": "%s", "occurredAt": "2026-11-20T08:00:00Z", "merchantId": "%s",
             "claimId": "%s", "claimVersion": 1, "details": {"kind": "CHARGEBACK",
              "references": {"amazonOrderReference": "%5$s", "chargeId": "%5$s-C000001", "disputeId": "%5$s-B000001",
               "merchantOrderId": null},
              "reason": "%4$s", "networkReasonCode": null, "amount": {"value": "129.90", "currency": "EUR"},
              "filedAt": "2026-11-20T08:00:00Z",
              "deadline": {"respondBy": "2030-01-01T09:00:00Z", "source": "AMAZON_API", "rule": null},
              "shopper": {"name": "Jana Vogt", "email": "jana@example.com", "language": "de"}, "comment": "It never came",
              "amazonState": "ActionRequired", "amazonReasonCode": "MerchantResponseRequired", "lacksDetails": false,
              "toldBy": "AMAZON_API"}}
            """;

    private Cases() {}

    /** As lines for the import. */
    public static String orders(int count) {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < count; number++) {
            lines.append(ORDER.formatted(number, reference(number)).replace('\n', ' '))
                    .append('\n');
        }
        return lines.toString();
    }

    /** Writes the claims, and answers their ids once they are written. */
    public static List<UUID> claims(String brokers, int count) throws ExecutionException, InterruptedException {
        List<UUID> ids = new ArrayList<>();
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers),
                new StringSerializer(),
                new StringSerializer())) {
            List<Future<RecordMetadata>> written = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                UUID id = UUID.nameUUIDFromBytes(("packets " + number).getBytes(StandardCharsets.UTF_8));
                ids.add(id);
                written.add(producer.send(new ProducerRecord<>(TOPIC, MERCHANT + ":" + id, claim(id, number))));
            }
            for (Future<RecordMetadata> one : written) {
                one.get();
            }
        }
        return ids;
    }

    private static String claim(UUID id, int number) {
        String reason = REASONS.get(number % REASONS.size());
        UUID fact = FactIds.fact(id, "claim.reported.v1", 1);
        return CLAIM.formatted(fact, MERCHANT, id, reason, reference(number));
    }

    private static String reference(int number) {
        return "P02-%07d-%07d".formatted(number / 1_000, number);
    }
}
