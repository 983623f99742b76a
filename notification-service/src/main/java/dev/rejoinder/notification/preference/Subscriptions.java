package dev.rejoinder.notification.preference;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.ProfileChanged;
import dev.rejoinder.notification.profile.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The mails that each recipient wants, a row for each topic. Whoever becomes a recipient wants all of them. */
@ApplicationScoped
public class Subscriptions {

    static final int USUAL_HOUR = 8;

    private static final String ADD =
            """
            insert into subscription (merchant_id, recipient, topic, wanted, hour, next_at, changed_at)
            select ?, recipient, topic, true, ?, case when topic <> 'COURSE' then ?::timestamptz end, ?
            from unnest(?::text[]) recipient cross join unnest(?::text[]) topic
            on conflict do nothing
            """;
    private static final String REMOVE = "delete from subscription where merchant_id = ? and not recipient = any (?)";
    private static final String SELECT =
            "select recipient, topic, wanted, hour, changed_at from subscription where merchant_id = ?";
    private static final String WANT =
            """
            update subscription set wanted = ?, changed_at = ?,
                next_at = case when next_at is not null then ?::timestamptz end
            where merchant_id = ? and recipient = ? and topic = ? and wanted <> ?
            """;
    private static final String MOVE =
            "update subscription set hour = ?, next_at = ? where merchant_id = ? and recipient = ? and topic = 'DIGEST'";

    private static final String DUE =
            """
            select merchant_id, recipient, topic, hour, changed_at from subscription where wanted and next_at <= ?
            order by next_at limit ? for update skip locked
            """;
    private static final String THIS = " where merchant_id = ? and recipient = ? and topic = ?";

    private final Sql sql;
    private final Clock clock;

    Subscriptions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void changed(@Observes ProfileChanged change) {
        Column recipients = Column.text(change.profile().claimRecipients(), recipient -> folded(recipient.email()));
        Instant now = clock.instant();
        sql.update(REMOVE, change.merchantId(), recipients);
        sql.update(
                ADD,
                change.merchantId(),
                USUAL_HOUR,
                now,
                now,
                recipients,
                Column.text(Arrays.asList(Topic.values()), Topic::name));
    }

    List<Subscription> of(String merchantId) {
        return read(SELECT + " order by recipient, topic", merchantId);
    }

    /** Nobody else changes them until the transaction ends. */
    List<Subscription> locked(String merchantId) {
        return read(SELECT + " order by recipient, topic for update", merchantId);
    }

    private List<Subscription> read(String statement, String merchantId) {
        return sql.query(
                statement,
                row -> new Subscription(
                        row.text("recipient"),
                        row.name("topic", Topic.class),
                        row.flag("wanted"),
                        (int) row.number("hour"),
                        row.instant("changed_at")),
                merchantId);
    }

    /** Of somebody who is no recipient, nothing is wanted. */
    public boolean wants(String merchantId, String address, Topic topic) {
        return of(merchantId).stream()
                .anyMatch(known -> known.isOf(address) && known.topic() == topic && known.wanted());
    }

    /** @return false if nothing has changed */
    boolean want(String merchantId, String address, Topic topic, boolean wanted) {
        Instant now = clock.instant();
        return sql.update(WANT, wanted, now, now, merchantId, folded(address), topic.name(), wanted) == 1;
    }

    void moveDigest(String merchantId, String address, int hour) {
        sql.update(MOVE, hour, clock.instant(), merchantId, folded(address));
    }

    /** Nobody else gets them until the transaction ends. */
    public List<DueSubscription> due(Instant now, int most) {
        return sql.query(
                DUE,
                row -> new DueSubscription(
                        row.text("merchant_id"),
                        row.text("recipient"),
                        row.name("topic", Topic.class),
                        (int) row.number("hour"),
                        row.instant("changed_at")),
                now,
                most);
    }

    public void lookAgain(DueSubscription due, Instant next) {
        sql.update(
                "update subscription set next_at = ?" + THIS,
                next,
                due.merchantId(),
                due.recipient(),
                due.topic().name());
    }

    /** Of somebody who is no recipient any more. */
    public void drop(DueSubscription due) {
        sql.update(
                "delete from subscription" + THIS,
                due.merchantId(),
                due.recipient(),
                due.topic().name());
    }

    static String folded(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    static String spelled(Profile profile, String folded) {
        return profile.claimRecipients().stream()
                .map(Recipient::email)
                .filter(folded::equalsIgnoreCase)
                .findFirst()
                .orElse(folded);
    }
}
