package dev.rejoinder.notification.confirm;

import dev.rejoinder.event.Audience;
import dev.rejoinder.kit.sql.Json;
import dev.rejoinder.kit.sql.Row;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.link.ConfirmLink;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.AboutJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The mails that links stand in, and which links were used. */
@ApplicationScoped
class LinkUses {

    /** A mail whose words were erased offers nothing any more. */
    private static final String MAIL =
            """
            select e.id, e.dispute_id, e.merchant_id, e.audience, e.language, e.about, p.profile,

                exists (select 1 from used_link u where u.email_id = e.id and u.purpose = ?) as used
            from email e join merchant_profile p on p.merchant_id = e.merchant_id
            where e.id = ? and e.erased_at is null
            """;

    private static final String USE =
            "insert into used_link (email_id, purpose, used_at) values (?, ?, ?) on conflict do nothing";

    record Mail(Opened opened, boolean used) {}

    private final Sql sql;
    private final Json json;

    LinkUses(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    Optional<Mail> mail(ConfirmLink link) {
        return sql.first(MAIL, row -> read(row, link), link.purpose(), link.emailId());
    }

    /** @return false if somebody was faster */
    boolean use(ConfirmLink link, Instant now) {
        return sql.update(USE, link.emailId(), link.purpose(), now) == 1;
    }

    private Mail read(Row row, ConfirmLink link) throws SQLException {
        Profile shop = json.read(row.text("profile"), Profile.class);
        return new Mail(
                new Opened(
                        row.uuid("id"),
                        row.uuid("dispute_id"),
                        row.text("merchant_id"),
                        shop,
                        row.name("audience", Audience.class),
                        Language.find(row.text("language")).orElse(shop.language()),
                        AboutJson.read(row.text("about")),
                        link.choice()),
                row.flag("used"));
    }
}
