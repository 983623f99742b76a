package dev.rejoinder.ingest.claimview;

import dev.rejoinder.ingest.claim.Understood;
import dev.rejoinder.ingest.notice.NoticeSource;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** A notice that told of the claim. */
record ClaimNotice(UUID id, NoticeSource source, String sourceId, Instant receivedAt, Understood understood) {

    static ClaimNotice read(Row row, Json json) throws SQLException {
        return new ClaimNotice(
                row.uuid("id"),
                row.name("source", NoticeSource.class),
                row.text("source_id"),
                row.instant("received_at"),
                json.read(row.text("understood"), Understood.class));
    }

    boolean isReadable() {
        return understood != null && understood.told() != null;
    }
}
