package dev.rejoinder.kit.erasure;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import dev.rejoinder.kit.sql.Column;
import dev.rejoinder.kit.sql.Sql;
import dev.rejoinder.kit.work.AfterCommit;
import dev.rejoinder.kit.work.Worker;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;

/**
 * Facts that a service keeps for a while: those it has sent, and those it could not handle. A fact that is forgotten before
 * it is sent, or before that is noted, stays whole until then.
 */
@ApplicationScoped
public class KeptFacts {

    private static final Duration POLL = Duration.ofSeconds(2);

    private static final String REMEMBER =
            "insert into outbox_forgotten select unnest(?::text[]) on conflict do nothing";
    private static final String DELETE_SET_ASIDE = "delete from dead_letter where message_key = any(?)";
    private static final String EMPTY_SENT =
            """
            update outbox set payload = ''
            where message_key in (select message_key from outbox_forgotten) and octet_length(payload) > 0
                and (sent_at is not null
                    or id <= (select sent_to from outbox_lane where outbox_lane.lane = outbox.lane))
            """;
    private static final String DONE =
            """
            delete from outbox_forgotten as forgotten where not exists (
                select 1 from outbox where outbox.message_key = forgotten.message_key and octet_length(payload) > 0)
            """;

    private final Sql sql;
    private final AfterCommit afterCommit;
    private final Worker worker = new Worker("kept-facts", POLL, this::step);

    KeptFacts(Sql sql, AfterCommit afterCommit) {
        this.sql = sql;
        this.afterCommit = afterCommit;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    /** What they said is gone; that they were sent stays known. */
    @Transactional(MANDATORY)
    public void forget(String merchantId, Collection<UUID> claimIds) {
        if (claimIds.isEmpty()) {
            return;
        }
        Column keys = Column.text(claimIds, claimId -> merchantId + ":" + claimId);
        sql.update(REMEMBER, keys);
        sql.update(DELETE_SET_ASIDE, keys);
        afterCommit.run(worker::wake);
    }

    private boolean step() {
        boolean isAsked = !sql.query("select 1 as one from outbox_forgotten limit 1", row -> row.number("one"))
                .isEmpty();
        if (isAsked) {
            QuarkusTransaction.requiringNew().run(() -> {
                sql.update(EMPTY_SENT);
                sql.update(DONE);
            });
        }
        return false;
    }
}
