package dev.rejoinder.notification.unreachable;

import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.notification.bounce.Block;
import dev.rejoinder.notification.bounce.Suppressions;
import dev.rejoinder.notification.delivery.Draft;
import dev.rejoinder.notification.delivery.Editor;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.AddressBrokenLetter;
import dev.rejoinder.notification.template.AddressBrokenLetter.Missed;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says which address is broken, and what did not arrive there up to now. */
@ApplicationScoped
class BrokenAddressEditor implements Editor {

    /** The mails that came back before the address counted as broken are among those that did not arrive. */
    private static final Duration BEFORE = Duration.ofDays(8);

    private static final int SHOWN = 5;

    private static final String MISSED = " from email where merchant_id = ? and lower(recipient) = lower(?)"
            + " and status in ('BOUNCED', 'SUPPRESSED') and queued_at > ?";

    private final Suppressions suppressions;
    private final Sql sql;

    BrokenAddressEditor(Suppressions suppressions, Sql sql) {
        this.suppressions = suppressions;
        this.sql = sql;
    }

    @Override
    public Set<Template> templates() {
        return Set.of(Template.MERCHANT_ADDRESS_BROKEN);
    }

    @Override
    public Draft draft(DueEmail email, Profile profile) {
        String address = email.about().get(BrokenAddresses.ADDRESS);
        Optional<Block> block = suppressions.block(email.merchantId(), address);
        if (block.isEmpty()) {
            return new Draft.Pointless("the address works again");
        }
        if (BrokenAddresses.of(profile).noneMatch(address::equalsIgnoreCase)) {
            return new Draft.Pointless("the address is no longer the shop's");
        }
        Instant since = block.get().since();
        return new Draft.Ready(new AddressBrokenLetter(
                address,
                since,
                block.get().until(),
                BrokenAddresses.hears(profile, email.merchantId(), suppressions),
                missed(email.merchantId(), address, since.minus(BEFORE)),
                allMissed(email.merchantId(), address, since.minus(BEFORE))));
    }

    private List<Missed> missed(String merchantId, String address, Instant after) {
        return sql.query(
                "select queued_at, subject" + MISSED + " and subject is not null order by queued_at desc, id limit ?",
                row -> new Missed(row.instant("queued_at"), row.text("subject")),
                merchantId,
                address,
                after,
                SHOWN);
    }

    private long allMissed(String merchantId, String address, Instant after) {
        return sql.first("select count(*)" + MISSED, row -> row.number("count"), merchantId, address, after)
                .orElseThrow();
    }
}
