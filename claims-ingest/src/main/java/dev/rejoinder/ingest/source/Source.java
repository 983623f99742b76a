package dev.rejoinder.ingest.source;

import java.util.List;
import java.util.Set;

/** Whom notices of one merchant may come from. */
public record Source(String merchantId, List<WebhookSecret> secrets, Set<String> topics) {

    public Source {
        secrets = List.copyOf(secrets);
        topics = Set.copyOf(topics);
    }
}
