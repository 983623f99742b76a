package dev.rejoinder.ingest.source;

import java.time.Instant;
import java.util.List;

/**
 * A merchant's sources without their secrets.
 *
 * @param unregisteredTopics topics that sent authentic messages which were refused; register those that are yours
 */
record SourcesView(
        String merchantId,
        List<SecretView> webhookSecrets,
        List<TopicView> snsTopics,
        List<TopicView> unregisteredTopics,
        Instant updatedAt) {

    /** @param fingerprint the first bytes of the secret's SHA-256, in hexadecimal */
    record SecretView(String fingerprint) {}

    /**
     * @param reason why the subscription could not be confirmed, if so
     * @param seenAt when it sent last; null if never
     */
    record TopicView(String arn, Subscription subscription, String reason, Instant seenAt) {

        static TopicView of(SnsTopic topic) {
            return new TopicView(topic.arn(), topic.subscription(), topic.reason(), topic.seenAt());
        }
    }

    static SourcesView of(MerchantSource source, List<StoredSecret> secrets, List<SnsTopic> topics) {
        return new SourcesView(
                source.merchantId(),
                secrets.stream()
                        .map(secret -> new SecretView(secret.fingerprint()))
                        .toList(),
                topics.stream()
                        .filter(SnsTopic::isRegistered)
                        .map(TopicView::of)
                        .toList(),
                topics.stream()
                        .filter(topic -> !topic.isRegistered())
                        .map(TopicView::of)
                        .toList(),
                source.updatedAt());
    }
}
