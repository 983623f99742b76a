package dev.rejoinder.ingest.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * @param sourceId the sender's own id: the webhook-id, or the SNS message id
 * @param reason why it is set aside or refused, or what it is about if not about a claim; else null
 * @param claimId the claim it told of; null if none
 */
record NoticeView(
        UUID id,
        String merchantId,
        NoticeSource source,
        String sourceId,
        NoticeState state,
        String reason,
        UUID claimId,
        Instant receivedAt,
        Instant translatedAt) {

    static NoticeView of(Notice notice) {
        return new NoticeView(
                notice.id(),
                notice.merchantId(),
                notice.source(),
                notice.sourceId(),
                notice.state(),
                notice.reason(),
                notice.claimId(),
                notice.receivedAt(),
                notice.translatedAt());
    }
}
