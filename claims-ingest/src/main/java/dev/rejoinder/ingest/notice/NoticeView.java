package dev.rejoinder.ingest.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param sourceId the sender's own id: the webhook-id, or the SNS message id
 * @param reason why it is set aside or refused, or what it is about if not about a claim; else null
 * @param claimId the claim it told of; null if none
 * @param erasedAt when its shopper was forgotten: what arrived is gone, only its hash is left; null else
 * @param understood {@code told}: what was read from it, and {@code notes}: how sure that is. Null in lists, for auditors,
 *     who see no shopper's data, and if nothing could be read
 */
record NoticeView(
        UUID id,
        String merchantId,
        NoticeSource source,
        String sourceId,
        NoticeState state,
        String reason,
        UUID claimId,
        @Schema(type = SchemaType.OBJECT) JsonNode understood,
        Instant receivedAt,
        Instant translatedAt,
        Instant erasedAt) {

    static NoticeView listed(Notice notice) {
        return of(notice, null);
    }

    static NoticeView of(Notice notice, JsonNode understood) {
        return new NoticeView(
                notice.id(),
                notice.merchantId(),
                notice.source(),
                notice.sourceId(),
                notice.state(),
                notice.reason(),
                notice.claimId(),
                understood,
                notice.receivedAt(),
                notice.translatedAt(),
                notice.erasedAt());
    }
}
