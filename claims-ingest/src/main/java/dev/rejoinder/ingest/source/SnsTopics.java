package dev.rejoinder.ingest.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What Amazon has sent about a merchant's topics. */
@ApplicationScoped
public class SnsTopics {

    /** Anyone can own a topic, so only so many strangers are remembered. */
    private static final int MAX_UNREGISTERED = 20;

    private static final int MAX_ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);

    /** A subscription that waits to be confirmed. */
    public record Offer(UUID topicId, String url) {}

    private final Clock clock;

    SnsTopics(Clock clock) {
        this.clock = clock;
    }

    /** Remembers a topic that sent an authentic message and is not registered, so that the merchant can look at it. */
    @Transactional
    public void rememberStranger(String merchantId, String arn) {
        if (MerchantSource.findByIdOptional(merchantId).isPresent()
                && SnsTopic.countUnregistered(merchantId) < MAX_UNREGISTERED) {
            SnsTopic.ofArn(merchantId, arn).seen(clock.instant());
        }
    }

    @Transactional
    public void offered(String merchantId, String arn, String subscribeUrl) {
        SnsTopic topic = SnsTopic.ofArn(merchantId, arn);
        topic.seen(clock.instant());
        topic.offer(subscribeUrl, clock.instant());
    }

    @Transactional
    public void ended(String merchantId, String arn) {
        SnsTopic topic = SnsTopic.ofArn(merchantId, arn);
        topic.seen(clock.instant());
        topic.ended();
    }

    @Transactional
    public Optional<Offer> nextOffer() {
        return SnsTopic.nextToConfirm(clock.instant()).map(topic -> new Offer(topic.id(), topic.subscribeUrl()));
    }

    @Transactional
    public void confirmed(Offer offer) {
        unchanged(offer).ifPresent(SnsTopic::confirmed);
    }

    @Transactional
    public void failed(Offer offer, String reason) {
        unchanged(offer).ifPresent(topic -> topic.failed(reason, nextTry(topic)));
    }

    private Instant nextTry(SnsTopic topic) {
        int failures = topic.attempts() + 1;
        return failures < MAX_ATTEMPTS ? clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << failures)) : null;
    }

    /** A newer offer, or the end of the subscription, may have come while this one was being answered. */
    private static Optional<SnsTopic> unchanged(Offer offer) {
        return SnsTopic.<SnsTopic>findByIdOptional(offer.topicId())
                .filter(topic -> offer.url().equals(topic.subscribeUrl()));
    }
}
