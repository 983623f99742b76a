package dev.rejoinder.ingest.claimview;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.ingest.claimview.Statements.Telling;
import dev.rejoinder.ingest.notice.NoticeSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that is told about a claim.
 *
 * @param mergedInto the claim it goes on as, which has its notices now; null unless a person merged it
 * @param version counts the facts about it
 * @param fields what it goes by, by field; those that nobody told are left out
 * @param contradictions fields of which notices told different things
 * @param notices the newest first, at most 200
 */
record ClaimView(
        UUID id,
        String merchantId,
        ClaimKind kind,
        ClaimState state,
        UUID mergedInto,
        long version,
        Map<String, StatedView> fields,
        List<Contradiction> contradictions,
        List<NoticeItem> notices,
        Instant openedAt,
        Instant updatedAt) {

    /** @param sourceId the sender's own id of it */
    record NoticeItem(UUID id, NoticeSource source, String sourceId, Instant receivedAt) {}

    static ClaimView of(ClaimRow claim, List<ClaimNotice> notices, boolean withPersonalData) {
        List<Telling> tellings = notices.stream()
                .filter(ClaimNotice::isReadable)
                .map(notice -> new Telling(notice.id(), notice.understood().told()))
                .toList();
        return new ClaimView(
                claim.id(),
                claim.merchantId(),
                claim.kind(),
                claim.state(),
                claim.mergedInto(),
                claim.version(),
                Statements.counting(claim.account(), tellings, withPersonalData),
                Statements.contradictions(claim.account(), tellings, withPersonalData),
                notices.stream()
                        .map(notice ->
                                new NoticeItem(notice.id(), notice.source(), notice.sourceId(), notice.receivedAt()))
                        .toList(),
                claim.openedAt(),
                claim.updatedAt());
    }
}
