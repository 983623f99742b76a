package dev.rejoinder.evidence.file;

import dev.rejoinder.evidence.forget.Forgotten;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Deletes files that were kept for nothing else. */
@ApplicationScoped
class ForgottenFiles {

    private static final String END_USE =
            """
            delete from file_use
            where merchant_id = ?
                and (used_for = 'ORDER' and used_by = any(?) or used_for = 'DISPUTE' and used_by = any(?))
            returning sha256
            """;
    private static final String DELETE =
            """
            delete from stored_file as file where merchant_id = ? and sha256 = any(?) and not exists (
                select 1 from file_use where file_use.merchant_id = file.merchant_id and file_use.sha256 = file.sha256)
            """;

    private final Sql sql;

    ForgottenFiles(Sql sql) {
        this.sql = sql;
    }

    void on(@Observes Forgotten forgotten) {
        List<String> files = sql.query(
                END_USE,
                row -> row.text("sha256"),
                forgotten.merchantId(),
                Column.text(forgotten.orderIds()),
                Column.text(forgotten.disputeIds(), id -> id));
        sql.update(DELETE, forgotten.merchantId(), Column.text(files));
    }
}
