package dev.rejoinder.notification.approval;

import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.delivery.Recheck;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Nobody is asked to look at a mail that does not wait any more. */
@ApplicationScoped
class StillWaiting implements Recheck {

    private final Sql sql;

    StillWaiting(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<Template> templates() {
        return Set.of(Template.MERCHANT_MAIL_WAITING);
    }

    @Override
    public Optional<String> whyNot(DueEmail email, Dispute dispute) {
        return sql.first("select status from email where id = ?", row -> row.text("status"), waiting(email))
                        .filter("WAITING"::equals)
                        .isPresent()
                ? Optional.empty()
                : Optional.of("the mail does not wait any more");
    }

    private static UUID waiting(DueEmail email) {
        return UUID.fromString(email.about().get("mail"));
    }
}
