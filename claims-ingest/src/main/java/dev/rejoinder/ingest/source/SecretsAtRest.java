package dev.rejoinder.ingest.source;

import dev.rejoinder.kit.secret.SecretRotation;
import dev.rejoinder.kit.secret.SecretTable;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Where this service keeps secrets. */
@ApplicationScoped
class SecretsAtRest {

    private static final List<SecretTable> TABLES = List.of(
            new SecretTable("webhook_secret", "id"),
            new SecretTable("amazon_key", "merchant_id"),
            new SecretTable("claims_mailbox", "merchant_id"));

    private final SecretRotation rotation;

    SecretsAtRest(SecretRotation rotation) {
        this.rotation = rotation;
    }

    void start(@Observes StartupEvent event) {
        rotate();
    }

    /** @return how many secrets have the current key now that had another */
    int rotate() {
        return rotation.rotate(TABLES);
    }
}
