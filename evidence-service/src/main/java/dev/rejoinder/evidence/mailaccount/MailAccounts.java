package dev.rejoinder.evidence.mailaccount;

import dev.rejoinder.event.MailAccountChanged;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What was told last of each merchant's mail account; what is older than that comes too late. */
@ApplicationScoped
public class MailAccounts {

    private static final String UPSERT =
            """
            insert into mail_account (merchant_id, version, verified, changed_at) values (?, ?, ?, ?)
            on conflict (merchant_id) do update
            set version = excluded.version, verified = excluded.verified, changed_at = excluded.changed_at
            where excluded.version > mail_account.version
            """;

    private final Sql sql;

    MailAccounts(Sql sql) {
        this.sql = sql;
    }

    void on(@Observes MailAccountChanged fact) {
        sql.update(UPSERT, fact.merchantId(), fact.accountVersion(), fact.verified(), fact.occurredAt());
    }

    /** False also for a merchant who has given none. */
    public boolean isVerified(String merchantId) {
        return sql.first(
                        "select verified from mail_account where merchant_id = ?",
                        row -> row.flag("verified"),
                        merchantId)
                .orElse(false);
    }
}
