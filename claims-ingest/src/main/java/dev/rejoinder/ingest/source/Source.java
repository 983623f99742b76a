package dev.rejoinder.ingest.source;

import java.util.List;
import java.util.Set;

/**
 * Whom notices of one merchant may come from.
 *
 * @param amazonKey fingerprint of the key for asking Amazon Pay; null if there is none
 */
public record Source(String merchantId, List<WebhookSecret> secrets, Set<String> topics, String amazonKey) {

    public Source {
        secrets = List.copyOf(secrets);
        topics = Set.copyOf(topics);
    }
}
