package dev.rejoinder.ingest.webhook;

import dev.rejoinder.ingest.claim.NoticeReader;
import dev.rejoinder.ingest.claim.Reading;
import dev.rejoinder.ingest.notice.JournalNotice;
import dev.rejoinder.ingest.notice.NoticeSource;
import dev.rejoinder.ingest.notice.NoticeState;
import dev.rejoinder.kit.problem.Unprocessable;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class WebhookReader implements NoticeReader {

    @Override
    public NoticeSource source() {
        return NoticeSource.WEBHOOK;
    }

    @Override
    public Reading read(JournalNotice notice) {
        try {
            return new Reading.OfClaim(WebhookBody.parse(notice.body()));
        } catch (Unprocessable e) {
            return new Reading.NotUnderstood(NoticeState.REFUSED, e.getMessage());
        }
    }
}
