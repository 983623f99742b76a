package dev.rejoinder.ingest.claimview;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.ingest.claim.Account;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** A claim as it is stored. */
record ClaimRow(
        UUID id,
        String merchantId,
        ClaimKind kind,
        long version,
        Account account,
        UUID mergedInto,
        Instant openedAt,
        Instant updatedAt) {

    static final String COLUMNS = "id, merchant_id, kind, version, account, merged_into, opened_at, updated_at";

    static ClaimRow read(Row row, Json json) throws SQLException {
        return new ClaimRow(
                row.uuid("id"),
                row.text("merchant_id"),
                row.name("kind", ClaimKind.class),
                row.number("version"),
                json.read(row.text("account"), Account.class),
                row.uuid("merged_into"),
                row.instant("opened_at"),
                row.instant("updated_at"));
    }

    ClaimState state() {
        if (mergedInto != null) {
            return ClaimState.MERGED;
        }
        return account.outcome() == null ? ClaimState.OPEN : ClaimState.RESOLVED;
    }
}
