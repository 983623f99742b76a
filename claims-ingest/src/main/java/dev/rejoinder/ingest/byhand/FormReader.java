package dev.rejoinder.ingest.byhand;

import dev.rejoinder.ingest.claim.NoticeReader;
import dev.rejoinder.ingest.claim.Reading;
import dev.rejoinder.ingest.notice.JournalNotice;
import dev.rejoinder.ingest.notice.NoticeSource;
import dev.rejoinder.ingest.notice.NoticeState;
import dev.rejoinder.kit.problem.Unprocessable;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class FormReader implements NoticeReader {

    @Override
    public NoticeSource source() {
        return NoticeSource.FORM;
    }

    @Override
    public Reading read(JournalNotice notice) {
        try {
            return new Reading.OfClaim(FormBody.parse(notice.body(), notice.receivedAt()));
        } catch (Unprocessable e) {
            return new Reading.NotUnderstood(NoticeState.REFUSED, e.getMessage());
        }
    }
}
