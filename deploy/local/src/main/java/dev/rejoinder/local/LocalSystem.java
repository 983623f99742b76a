package dev.rejoinder.local;

import dev.rejoinder.backends.KafkaBackend;
import dev.rejoinder.backends.MailBackend;
import dev.rejoinder.backends.Port;
import dev.rejoinder.backends.PostgresBackend;
import dev.rejoinder.backends.Server;
import dev.rejoinder.backends.SnsAuthority;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that runs: the backends, and the services told where to find them. */
final class LocalSystem {

    private final Place place;
    private final Ports ports;
    private final Keys keys;
    private final PostgresBackend postgres;
    private final KafkaBackend kafka;
    private final MailBackend mail;

    LocalSystem(Place place, Ports ports) throws IOException {
        this.place = place;
        this.ports = ports;
        this.keys = new Keys(place.keys());
        this.postgres =
                new PostgresBackend(place.data().resolve("postgresql"), ports.postgres(), keys.postgresPassword());
        this.kafka = new KafkaBackend(place.data().resolve("kafka"), ports.kafka(), ports.kafkaController());
        this.mail = new MailBackend(place.mail(), ports.smtp(), ports.imap());
        SnsAuthority.in(place.certificates());
    }

    /** In the order in which they stop one after the other; a service needs them all. */
    List<Server> backends() {
        return List.of(mail, kafka, postgres);
    }

    List<Service> services() throws IOException {
        return List.of(
                simulator(),
                service(
                        "claims-ingest",
                        ports.claimsIngest(),
                        "claims_ingest",
                        Map.of(
                                "REJOINDER_SECRETS_KEY", keys.secretsKey(),
                                "REJOINDER_CERTIFICATES_DIRECTORY",
                                        place.certificates().toString(),
                                "REJOINDER_AMAZON_PAY_URL",
                                        "http://" + Port.HOST + ":"
                                                + ports.simulator().number())),
                service(
                        "evidence-service",
                        ports.evidence(),
                        "evidence",
                        Map.of(
                                "REJOINDER_SECRETS_KEY",
                                keys.secretsKey(),
                                "REJOINDER_AMAZON_PAY_URL",
                                "http://" + Port.HOST + ":" + ports.simulator().number(),
                                "REJOINDER_NOTIFICATION_URL",
                                "http://" + Port.HOST + ":"
                                        + ports.notification().number(),
                                "REJOINDER_SERVICE_TOKEN_FILE",
                                keys.serviceTokenFile().toString())),
                service(
                        "notification-service",
                        ports.notification(),
                        "notification",
                        Map.of(
                                "REJOINDER_SECRETS_KEY",
                                keys.secretsKey(),
                                "REJOINDER_SMTP_HOST",
                                Port.HOST,
                                "REJOINDER_SMTP_PORT",
                                String.valueOf(ports.smtp().number()),
                                // It is on this machine, and offers none.
                                "REJOINDER_SMTP_ENCRYPTION",
                                "NONE",
                                // A person who tries it out wants to see the next mail at once.
                                "REJOINDER_EMAIL_MERGE_WINDOW",
                                "5s",
                                "REJOINDER_EVIDENCE_URL",
                                "http://" + Port.HOST + ":" + ports.evidence().number(),
                                "REJOINDER_LINKS_URL",
                                "http://" + Port.HOST + ":"
                                        + ports.notification().number(),
                                "REJOINDER_SERVICE_TOKEN_FILE",
                                keys.serviceTokenFile().toString())));
    }

    List<Server> inStopOrder() throws IOException {
        return Stream.concat(services().stream(), backends().stream()).toList();
    }

    /** Stands for Amazon Pay; it signs with the authority that claims-ingest takes for Amazon's here. */
    private Service simulator() {
        return new Service(
                "simulator",
                ports.simulator(),
                place.service("deploy/simulator"),
                Map.of(
                        "QUARKUS_HTTP_PORT", String.valueOf(ports.simulator().number()),
                        "SIMULATOR_CERTIFICATES_DIRECTORY", place.certificates().toString(),
                        "SIMULATOR_SMTP_HOST", Port.HOST,
                        "SIMULATOR_SMTP_PORT", String.valueOf(ports.smtp().number()),
                        "MALLOC_ARENA_MAX", "2"));
    }

    private Service service(String name, Port port, String database, Map<String, String> own) throws IOException {
        Map<String, String> environment = new HashMap<>(own);
        environment.put("QUARKUS_HTTP_HOST", Port.HOST);
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port.number()));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", PostgresBackend.USER);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", keys.postgresPassword());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put(
                "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                keys.tokenPublicKey().toUri().toString());
        environment.put("REJOINDER_LOCAL", "true");
        // The C library keeps memory per thread otherwise, tens of megabytes that nobody uses.
        environment.put("MALLOC_ARENA_MAX", "2");
        return new Service(name, port, place.service(name), environment);
    }
}
