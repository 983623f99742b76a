package dev.rejoinder.ingest.ipn;

import dev.rejoinder.ingest.claim.NoticeReader;
import dev.rejoinder.ingest.claim.Reading;
import dev.rejoinder.ingest.notice.JournalNotice;
import dev.rejoinder.ingest.notice.NoticeSource;
import dev.rejoinder.ingest.notice.NoticeState;
import dev.rejoinder.ingest.sns.AmazonUrl;
import dev.rejoinder.ingest.sns.Envelope;
import dev.rejoinder.ingest.sns.SubscriptionConfirmer;
import dev.rejoinder.ingest.source.SnsTopics;
import dev.rejoinder.ingest.source.SourceSnapshot;
import dev.rejoinder.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;

/** Reads Amazon's notices. They are authentic, so what is not understood is kept for a person. */
@ApplicationScoped
class IpnReader implements NoticeReader {

    private final SubscriptionConfirmer confirmer;
    private final SnsTopics topics;
    private final SourceSnapshot sources;

    IpnReader(SubscriptionConfirmer confirmer, SnsTopics topics, SourceSnapshot sources) {
        this.confirmer = confirmer;
        this.topics = topics;
        this.sources = sources;
    }

    @Override
    public NoticeSource source() {
        return NoticeSource.IPN;
    }

    @Override
    public Reading read(JournalNotice notice) {
        try {
            Envelope envelope = Envelope.parse(notice.body());
            return switch (envelope.type()) {
                case NOTIFICATION ->
                    asking(notice.merchantId(), IpnMessage.read(envelope.message(), sentAt(envelope, notice)));
                case SUBSCRIPTION_CONFIRMATION -> subscription(notice.merchantId(), envelope);
                case UNSUBSCRIBE_CONFIRMATION -> unsubscribed(notice.merchantId(), envelope);
            };
        } catch (NotUnderstood | Refusal e) {
            return new Reading.NotUnderstood(NoticeState.QUARANTINED, e.getMessage());
        }
    }

    /** Without a key of the merchant's, what the notice says is all there is to tell. */
    private Reading asking(String merchantId, Reading reading) {
        if (reading instanceof Reading.Ask ask && sources.amazonKey(merchantId).isEmpty()) {
            return new Reading.OfClaim(ask.told());
        }
        return reading;
    }

    private Reading subscription(String merchantId, Envelope envelope) {
        return AmazonUrl.confirmation(envelope.subscribeUrl())
                .<Reading>map(url -> new Reading.Aside(
                        "Amazon offers a subscription, it is being confirmed; see the merchant's sources",
                        () -> confirmer.confirm(merchantId, envelope.topicArn(), url)))
                .orElseThrow(() -> new NotUnderstood(
                        "SubscribeURL is none of Amazon's and was not visited; confirm the subscription by hand"));
    }

    /** Its SubscribeURL is never visited: that would subscribe again. */
    private Reading unsubscribed(String merchantId, Envelope envelope) {
        return new Reading.Aside(
                "The subscription has ended: no more notices will come from topic " + envelope.topicArn(),
                () -> topics.ended(merchantId, envelope.topicArn()));
    }

    private static Instant sentAt(Envelope envelope, JournalNotice notice) {
        try {
            return Instant.parse(envelope.timestamp());
        } catch (DateTimeException e) {
            return notice.receivedAt();
        }
    }
}
