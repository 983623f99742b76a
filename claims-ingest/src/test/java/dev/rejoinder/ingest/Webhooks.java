package dev.rejoinder.ingest;

import java.util.concurrent.ThreadLocalRandom;

/** Bodies as a merchant's backend sends them. */
public final class Webhooks {

    private Webhooks() {}

    public static String orderReference() {
        int number = ThreadLocalRandom.current().nextInt(1_000_000, 10_000_000);
        return "P02-%d-%d".formatted(number, number);
    }

    public static String opened(String orderReference) {
        return """
                {"type": "claim.opened", "timestamp": "2026-11-02T09:00:00Z", "data": {
                  "kind": "CHARGEBACK", "amazonOrderReference": "%s", "reason": "ProductNotReceived",
                  "networkReasonCode": {"network": "visa", "code": "13.1"},
                  "amount": {"value": "129.90", "currency": "EUR"},
                  "filedAt": "2026-11-01T08:00:00Z", "respondBy": "2026-11-09T09:00:00Z",
                  "shopper": {"name": "Jana Vogt", "email": "jana@example.com", "language": "de"},
                  "comment": "Nothing came."}}
                """
                .formatted(orderReference);
    }

    public static String closed(String orderReference, String outcome) {
        return """
                {"type": "claim.closed", "timestamp": "2026-11-20T09:00:00Z", "data": {
                  "kind": "CHARGEBACK", "amazonOrderReference": "%s", "outcome": "%s"}}
                """
                .formatted(orderReference, outcome);
    }
}
