package dev.rejoinder.evidence.decision;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.evidence.dispute.TimelineEvent.What;
import dev.rejoinder.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** All decisions on a dispute; the newest counts. */
@ApplicationScoped
public class Decisions {

    private final DisputeDesk desk;
    private final Sql sql;
    private final Clock clock;

    Decisions(DisputeDesk desk, Sql sql, Clock clock) {
        this.desk = desk;
        this.sql = sql;
        this.clock = clock;
    }

    /** Oldest first. */
    public List<Decision> of(UUID disputeId) {
        return sql.query(
                "select * from decision where dispute_id = ? order by id",
                row -> new Decision(
                        row.instant("at"), row.name("action", Action.class), row.text("sentence"), row.text("by_whom")),
                disputeId);
    }

    /** The dispute as it is with the decision. */
    @Transactional(MANDATORY)
    public Dispute add(Dispute held, Action action, String sentence, String by) {
        sql.update(
                "insert into decision (dispute_id, at, action, sentence, by_whom) values (?, ?, ?, ?, ?)",
                held.id(),
                clock.instant(),
                action.name(),
                sentence,
                by);
        return desk.note(held, What.DECIDED, action + ": " + sentence, by);
    }
}
