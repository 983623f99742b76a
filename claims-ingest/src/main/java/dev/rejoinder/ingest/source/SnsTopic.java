package dev.rejoinder.ingest.source;

import dev.rejoinder.event.FactIds;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A topic that a merchant has registered, or that has sent authentic messages without being registered. */
@Entity
class SnsTopic extends PanacheEntityBase {

    @Id
    private UUID id;

    private String merchantId;
    private String arn;
    private boolean registered;

    @Enumerated(EnumType.STRING)
    private Subscription subscription;

    private String subscribeUrl;
    private String reason;
    private int attempts;
    private Instant retryAt;
    private Instant seenAt;

    protected SnsTopic() {}

    static SnsTopic ofArn(String merchantId, String arn) {
        UUID id = FactIds.of("topic", merchantId, arn);
        Optional<SnsTopic> known = findByIdOptional(id);
        if (known.isPresent()) {
            return known.get();
        }
        SnsTopic topic = new SnsTopic();
        topic.id = id;
        topic.merchantId = merchantId;
        topic.arn = arn;
        topic.subscription = Subscription.UNKNOWN;
        topic.persist();
        return topic;
    }

    static List<SnsTopic> ofMerchant(String merchantId) {
        return list("merchantId = ?1 order by arn", merchantId);
    }

    static List<SnsTopic> registered() {
        return list("registered", true);
    }

    static Optional<SnsTopic> nextToConfirm(Instant now) {
        return find("subscription = ?1 and registered and retryAt <= ?2 order by retryAt", Subscription.PENDING, now)
                .firstResultOptional();
    }

    static long countUnregistered(String merchantId) {
        return count("merchantId = ?1 and not registered", merchantId);
    }

    void register(boolean nowRegistered) {
        registered = nowRegistered;
    }

    void seen(Instant now) {
        seenAt = now;
    }

    /** Amazon asks whether we want the subscription. */
    void offer(String url, Instant now) {
        subscription = Subscription.PENDING;
        subscribeUrl = url;
        reason = null;
        attempts = 0;
        retryAt = now;
    }

    void confirmed() {
        subscription = Subscription.CONFIRMED;
        subscribeUrl = null;
        reason = null;
        retryAt = null;
    }

    void ended() {
        subscription = Subscription.ENDED;
        subscribeUrl = null;
        retryAt = null;
    }

    /** @param nextTry null to give up */
    void failed(String why, Instant nextTry) {
        attempts++;
        reason = why;
        retryAt = nextTry;
        if (nextTry == null) {
            subscription = Subscription.FAILED;
        }
    }

    UUID id() {
        return id;
    }

    String merchantId() {
        return merchantId;
    }

    String arn() {
        return arn;
    }

    boolean isRegistered() {
        return registered;
    }

    Subscription subscription() {
        return subscription;
    }

    String subscribeUrl() {
        return subscribeUrl;
    }

    String reason() {
        return reason;
    }

    int attempts() {
        return attempts;
    }

    Instant seenAt() {
        return seenAt;
    }
}
