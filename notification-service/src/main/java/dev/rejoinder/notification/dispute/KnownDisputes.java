package dev.rejoinder.notification.dispute;

import dev.rejoinder.kit.auth.Caller;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The disputes whose mails we write. */
@ApplicationScoped
public class KnownDisputes {

    private static final String FIND = "select dispute_id, merchant_id, closed from dispute_told where dispute_id = ?";

    private final Sql sql;
    private final Caller caller;

    KnownDisputes(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    public Optional<KnownDispute> find(UUID id) {
        return sql.first(
                FIND, row -> new KnownDispute(row.uuid("dispute_id"), row.text("merchant_id"), row.flag("closed")), id);
    }

    /** To a merchant, another merchant's disputes do not exist. */
    public KnownDispute visible(UUID id) {
        return find(id).filter(dispute -> caller.sees(dispute.merchantId()))
                .orElseThrow(() -> new NotFound("dispute", id));
    }
}
