package dev.rejoinder.local;

import dev.rejoinder.backends.Port;
import dev.rejoinder.backends.PostgresBackend;
import java.io.IOException;
import java.time.Clock;

/** What a person needs once the system runs: addresses, tokens, a first step. */
final class Welcome {

    private static final String MERCHANT = "teehaus-nord";

    private final Place place;
    private final Ports ports;
    private final Screen screen;

    Welcome(Place place, Ports ports, Screen screen) {
        this.place = place;
        this.ports = ports;
        this.screen = screen;
    }

    void show() throws IOException {
        TokenIssuer issuer = new TokenIssuer(new Keys(place.keys()).tokenPrivateKey(), Clock.systemUTC());
        screen.say(
                """

                  claims-ingest          %1$s/q/swagger-ui
                  evidence-service       %2$s/q/swagger-ui
                  notification-service   %3$s/q/swagger-ui
                  Amazon Pay, simulated  %14$s  (disputes, notices, claim mails; a clock that can be sped up)
                  mail                   each as a file in %4$s; IMAP 127.0.0.1:%5$d, user and password are the address
                  PostgreSQL             PGPASSWORD=$(cat %6$s/postgres-password) psql -h 127.0.0.1 -p %7$d -U %8$s evidence
                  Kafka                  127.0.0.1:%9$d
                  logs                   %10$s

                Bearer tokens, valid for twelve hours (more with deploy/local/token):
                  merchant %11$s: %12$s
                  ops: %13$s

                Try next:
                  deploy/local/up --demo        in another terminal: three claims, their packets and e-mails
                  curl -X PUT %2$s/merchants/%11$s/orders/1001 -H "Authorization: Bearer $(deploy/local/token merchant %11$s)" \\
                    -H 'Content-Type: application/json' -d '{"amazonOrderReference": "P02-1234567-1234567",
                    "placedAt": "2026-11-02T09:30:00Z", "productType": "PHYSICAL", "total": {"value": "129.90", "currency": "EUR"},
                    "items": [{"sku": "K-11", "title": "Kettle", "quantity": 1, "price": {"value": "129.90", "currency": "EUR"}}],
                    "shopper": {"name": "Jana Vogt", "email": "jana@example.com", "language": "de"}}'
                  and the first signed webhook as README.md shows it."""
                        .formatted(
                                url(ports.claimsIngest()),
                                url(ports.evidence()),
                                url(ports.notification()),
                                place.mail(),
                                ports.imap().number(),
                                place.keys(),
                                ports.postgres().number(),
                                PostgresBackend.USER,
                                ports.kafka().number(),
                                place.logs(),
                                MERCHANT,
                                issuer.merchant(MERCHANT),
                                issuer.ops(),
                                url(ports.simulator())));
    }

    private static String url(Port port) {
        return "http://" + Port.HOST + ":" + port.number();
    }
}
