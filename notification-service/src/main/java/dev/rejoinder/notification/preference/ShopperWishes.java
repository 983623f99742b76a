package dev.rejoinder.notification.preference;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rejoinder.kit.secret.SecretMac;
import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;

/** Shoppers who want no mails of a shop that they can do without, known by a keyed hash of their address. */
@ApplicationScoped
public class ShopperWishes {

    private static final String MAC_PURPOSE = "shopper wish";
    private static final String ADD =
            """
            insert into shopper_wish (merchant_id, person_hash, since, email_id, dispute_id) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String FIND =
            "select since from shopper_wish where merchant_id = ? and person_hash = any(?) limit 1";

    private final Sql sql;
    private final SecretMac mac;
    private final Clock clock;

    ShopperWishes(Sql sql, SecretMac mac, Clock clock) {
        this.sql = sql;
        this.mac = mac;
        this.clock = clock;
    }

    public boolean wantsNone(String merchantId, String address) {
        Column person = Column.bytes(mac.codes(MAC_PURPOSE, folded(address)), hash -> hash);
        return sql.first(FIND, row -> row.instant("since"), merchantId, person).isPresent();
    }

    void none(String merchantId, String address, UUID emailId, UUID disputeId) {
        sql.update(ADD, merchantId, mac.code(MAC_PURPOSE, folded(address)), clock.instant(), emailId, disputeId);
    }

    public void forget(String merchantId, Collection<UUID> disputeIds) {
        sql.update(
                "delete from shopper_wish where merchant_id = ? and dispute_id = any(?)",
                merchantId,
                Column.uuid(disputeIds));
    }

    private static byte[] folded(String address) {
        return address.toLowerCase(Locale.ROOT).getBytes(UTF_8);
    }
}
