package dev.rejoinder.ingest.source;

import dev.rejoinder.amazonpay.Region;
import dev.rejoinder.amazonpay.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A merchant's sources without their secrets.
 *
 * @param unregisteredTopics topics that sent authentic messages which were refused; register those that are yours
 * @param amazonPay null if Amazon cannot be asked for this merchant: then claims of version 2 stay without details
 * @param claimsMailbox null if there is none
 */
record SourcesView(
        String merchantId,
        List<SecretView> webhookSecrets,
        List<TopicView> snsTopics,
        List<TopicView> unregisteredTopics,
        AmazonKeyView amazonPay,
        List<String> trustedAuthservIds,
        MailboxView claimsMailbox,
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

    /** @param trouble why Amazon refuses the key, since {@code troubleAt}; null while it takes it */
    record AmazonKeyView(
            Region region, Stage stage, String publicKeyId, String fingerprint, String trouble, Instant troubleAt) {

        static AmazonKeyView of(AmazonKey key) {
            return new AmazonKeyView(
                    key.region(), key.stage(), key.publicKeyId(), key.fingerprint(), key.trouble(), key.troubleAt());
        }
    }

    static SourcesView of(
            MerchantSource source,
            List<StoredSecret> secrets,
            List<SnsTopic> topics,
            Optional<AmazonKey> amazonKey,
            List<String> trustedAuthservIds,
            MailboxView claimsMailbox) {
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
                amazonKey.map(AmazonKeyView::of).orElse(null),
                trustedAuthservIds,
                claimsMailbox,
                source.updatedAt());
    }
}
