package dev.rejoinder.ingest.lookup;

import dev.rejoinder.ingest.claim.NoticeReader;
import dev.rejoinder.ingest.claim.Reading;
import dev.rejoinder.ingest.claim.Told;
import dev.rejoinder.ingest.notice.JournalNotice;
import dev.rejoinder.ingest.notice.NoticeSource;
import dev.rejoinder.kit.sql.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/** Reads what {@link Rereads} has put into the journal. */
@ApplicationScoped
class RereadReader implements NoticeReader {

    private final Json json;

    RereadReader(Json json) {
        this.json = json;
    }

    @Override
    public NoticeSource source() {
        return NoticeSource.AMAZON_API;
    }

    @Override
    public Reading read(JournalNotice notice) {
        Told told = json.read(new String(notice.body(), StandardCharsets.UTF_8), Told.class);
        return new Reading.OfClaim(
                told, new LookupNote("Amazon Pay told this when it was asked again; no notice had told of it"));
    }
}
