package dev.rejoinder.ingest.sns;

import dev.rejoinder.ingest.source.SnsTopics;
import dev.rejoinder.kit.work.AfterCommit;
import dev.rejoinder.kit.work.Worker;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Confirms subscriptions to registered topics: the wish is a row first, then the visit, then its outcome. */
@ApplicationScoped
public class SubscriptionConfirmer {

    private static final Duration POLL = Duration.ofSeconds(5);

    private final SnsTopics topics;
    private final AmazonSns amazon;
    private final AfterCommit afterCommit;
    private final Worker worker = new Worker("subscription-confirmer", POLL, this::step);

    SubscriptionConfirmer(SnsTopics topics, AmazonSns amazon, AfterCommit afterCommit) {
        this.topics = topics;
        this.amazon = amazon;
        this.afterCommit = afterCommit;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    /** To be called in a transaction; the visit follows its commit. */
    public void confirm(String merchantId, String topicArn, URI subscribeUrl) {
        topics.offered(merchantId, topicArn, subscribeUrl.toString());
        afterCommit.run(worker::wake);
    }

    private boolean step() {
        Optional<SnsTopics.Offer> next = topics.nextOffer();
        next.ifPresent(this::visit);
        return next.isPresent();
    }

    private void visit(SnsTopics.Offer offer) {
        Optional<URI> url = AmazonUrl.confirmation(offer.url());
        try {
            if (url.isEmpty()) {
                topics.failed(offer, "SubscribeURL is none of Amazon's");
                return;
            }
            amazon.confirm(url.get());
            topics.confirmed(offer);
            Log.infof("Subscription of topic %s confirmed", offer.topicId());
        } catch (IOException e) {
            topics.failed(offer, e.getMessage());
        }
    }
}
