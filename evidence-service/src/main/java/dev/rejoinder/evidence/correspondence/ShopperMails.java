package dev.rejoinder.evidence.correspondence;

import static java.util.stream.Collectors.groupingBy;

import dev.rejoinder.evidence.packet.MailFacts;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Mails that can be shown. */
@ApplicationScoped
public class ShopperMails {

    private final Sql sql;

    ShopperMails(Sql sql) {
        this.sql = sql;
    }

    /** Oldest first; disputes without any are not in it. */
    public Map<UUID, List<ShopperMail>> of(Collection<UUID> disputeIds) {
        if (disputeIds.isEmpty()) {
            return Map.of();
        }
        return sql
                .query(
                        "select * from conversation_mail where dispute_id = any(?) and words is not null order by at, id",
                        ShopperMails::mail,
                        Column.uuid(disputeIds))
                .stream()
                .collect(groupingBy(ShopperMail::disputeId));
    }

    private static ShopperMail mail(Row row) throws SQLException {
        return new ShopperMail(
                row.uuid("id"),
                row.uuid("dispute_id"),
                row.name("direction", MailFacts.Direction.class),
                row.instant("at"),
                row.text("subject"),
                row.text("words"));
    }
}
