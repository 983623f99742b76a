package dev.rejoinder.notification.bounce;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.kit.page.Cursor;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.secret.SecretMac;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.outgoing.Returned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Which addresses count as broken, each merchant's apart; known by keyed hashes. */
@ApplicationScoped
public class Suppressions {

    private static final String PURPOSE = "notification address";

    private static final String COUNT =
            """
            select count(*) from bounce
            where merchant_id = ? and address_hash = any(?) and not hard and bounced_at > ?
            """;
    private static final String NOTE =
            "insert into bounce (email_id, merchant_id, address_hash, hard, bounced_at) values (?, ?, ?, ?, ?)";
    private static final String SUPPRESS =
            """
            insert into suppression as known (id, merchant_id, address_hash, email_id, reason, since, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (merchant_id, address_hash) do update set email_id = excluded.email_id, reason = excluded.reason,
                since = case when known.expires_at <= excluded.since then excluded.since else known.since end,
                expires_at = excluded.expires_at
            returning id
            """;
    private static final String BLOCK =
            """
            select since, expires_at from suppression
            where merchant_id = ? and address_hash = any(?) and expires_at > ?
            """;
    private static final String REASON =
            """
            select reason from suppression where merchant_id = ? and address_hash = any(?) and expires_at > ?
            """;
    private static final String LIST =
            """
            select s.*, e.dispute_id, e.audience, e.recipient from suppression s join email e on e.id = s.email_id
            where (?::text is null or s.merchant_id = ?) and expires_at > ? and (s.since, s.id) < (?, ?)
            order by s.since desc, s.id desc limit ?
            """;
    private static final String LIFT = "delete from suppression where id = ? and (?::text is null or merchant_id = ?)";
    private static final String FORGET_BOUNCES =
            """
            delete from bounce b using suppression s
            where s.id = ? and b.merchant_id = s.merchant_id and b.address_hash = s.address_hash
            """;

    private final SecretMac mac;
    private final Sql sql;
    private final SuppressionConfig config;
    private final Clock clock;
    private final Event<AddressBroken> broken;

    Suppressions(SecretMac mac, Sql sql, SuppressionConfig config, Clock clock, Event<AddressBroken> broken) {
        this.mac = mac;
        this.sql = sql;
        this.config = config;
        this.clock = clock;
        this.broken = broken;
    }

    /** Why nothing is to be sent to this address now; empty if mails may be. */
    public Optional<String> reason(String merchantId, String address) {
        return sql.first(REASON, row -> row.text("reason"), merchantId, hashes(address), clock.instant());
    }

    public Optional<Block> block(String merchantId, String address) {
        return sql.first(
                BLOCK,
                row -> new Block(row.instant("since"), row.instant("expires_at")),
                merchantId,
                hashes(address),
                clock.instant());
    }

    /** In the transaction that notes that the mail came back. */
    void bounced(Returned mail, DeliveryReport report) {
        Instant now = clock.instant();
        forgetOld(now);
        if (mail.recipient() == null) {
            return;
        }
        byte[] hash = mac.code(PURPOSE, folded(mail.recipient()));
        sql.update(NOTE, mail.emailId(), mail.merchantId(), hash, report.isHard(), now);
        if (report.isHard() || soft(mail, now) >= config.softBounces()) {
            UUID id = sql.first(
                            SUPPRESS,
                            row -> row.uuid("id"),
                            UUID.randomUUID(),
                            mail.merchantId(),
                            hash,
                            mail.emailId(),
                            "mails to this address came back (" + report.status() + ")",
                            now,
                            now.plus(config.keep()))
                    .orElseThrow();
            broken.fire(new AddressBroken(id, mail.merchantId(), mail.recipient()));
        }
    }

    private long soft(Returned mail, Instant now) {
        return sql.first(
                        COUNT,
                        row -> row.number("count"),
                        mail.merchantId(),
                        hashes(mail.recipient()),
                        now.minus(config.softWithin()))
                .orElse(0L);
    }

    private void forgetOld(Instant now) {
        sql.update("delete from suppression where expires_at <= ?", now);
        sql.update("delete from bounce where bounced_at <= ?", now.minus(config.softWithin()));
    }

    /** @param merchantId null for all */
    List<Suppression> list(String merchantId, Cursor after, int limit) {
        return sql.query(
                LIST, Suppression::read, merchantId, merchantId, clock.instant(), after.at(), after.id(), limit);
    }

    /**
     * What came back before does not count any more.
     *
     * @param merchantId whose it has to be; null for anybody's
     */
    @Transactional
    void lift(UUID id, String merchantId) {
        sql.update(FORGET_BOUNCES, id);
        if (sql.update(LIFT, id, merchantId, merchantId) == 0) {
            throw new NotFound("suppression", id);
        }
    }

    /** Of shoppers: an address that a merchant's mail went to is the merchant's own. */
    public void forget(String merchantId, Collection<UUID> disputeIds) {
        String ofShoppers = " where merchant_id = ? and email_id in (select id from email where dispute_id = any(?)"
                + " and audience = 'SHOPPER')";
        sql.update("delete from suppression" + ofShoppers, merchantId, Column.uuid(disputeIds));
        sql.update("delete from bounce" + ofShoppers, merchantId, Column.uuid(disputeIds));
    }

    private Column hashes(String address) {
        return Column.bytes(mac.codes(PURPOSE, folded(address)), hash -> hash);
    }

    private static byte[] folded(String address) {
        return address.toLowerCase(Locale.ROOT).getBytes(UTF_8);
    }
}
