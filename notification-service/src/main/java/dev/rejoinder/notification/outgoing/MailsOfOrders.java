package dev.rejoinder.notification.outgoing;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which disputes an order's number names: that of shoppers' mails, whose subjects end with it. */
@ApplicationScoped
public class MailsOfOrders {

    private static final String NAMED = "audience = 'SHOPPER' and split_part(subject, ' · ', -1) = any(?)";
    private static final String DISPUTES = "select distinct dispute_id from email where " + NAMED + " limit ?";
    private static final String NEWEST_SENT = "select dispute_id from email where " + NAMED
            + " and lower(recipient) = lower(?) and erased_at is null and sent_at is not null order by sent_at desc limit 1";

    private final Sql sql;

    MailsOfOrders(Sql sql) {
        this.sql = sql;
    }

    /** @param names what may be numbers of orders */
    public List<UUID> disputes(List<String> names, int most) {
        return names.isEmpty()
                ? List.of()
                : sql.query(DISPUTES, row -> row.uuid("dispute_id"), Column.text(names), most);
    }

    /** That of the newest mail that went to the address. */
    public Optional<UUID> newestSentTo(String address, List<String> names) {
        return sql.first(NEWEST_SENT, row -> row.uuid("dispute_id"), Column.text(names), address);
    }
}
