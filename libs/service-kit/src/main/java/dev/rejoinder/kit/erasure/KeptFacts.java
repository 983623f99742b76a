package dev.rejoinder.kit.erasure;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;

/** Facts that a service keeps for a while: those it has sent, and those it could not handle. */
@ApplicationScoped
public class KeptFacts {

    /** A fact that is not sent yet stays whole; its row goes with the others some days after it is. */
    private static final String EMPTY_SENT =
            """
            update outbox set payload = ''
            where message_key = any(?) and octet_length(payload) > 0
                and (sent_at is not null
                    or id <= (select sent_to from outbox_lane where outbox_lane.lane = outbox.lane))
            """;

    private static final String DELETE_SET_ASIDE = "delete from dead_letter where message_key = any(?)";

    private final Sql sql;

    KeptFacts(Sql sql) {
        this.sql = sql;
    }

    /** What they said is gone; that they were sent stays known. */
    @Transactional(MANDATORY)
    public void forget(String merchantId, Collection<UUID> claimIds) {
        if (claimIds.isEmpty()) {
            return;
        }
        Column keys = Column.text(claimIds, claimId -> merchantId + ":" + claimId);
        sql.update(EMPTY_SENT, keys);
        sql.update(DELETE_SET_ASIDE, keys);
    }
}
