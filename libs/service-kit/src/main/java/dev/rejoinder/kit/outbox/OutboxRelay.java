package dev.rejoinder.kit.outbox;

import dev.rejoinder.kit.work.Worker;
import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends outbox rows to Kafka.
 *
 * <ol>
 *   <li>Takes the lanes nobody else owns; the database forgets the ownership when this process dies.
 *   <li>Reads the oldest unsent rows of each lane, never by "id greater than the last one": a row with a lower id may
 *       commit later; see {@link SentMarks}. Within one short sweep over a backlog it goes on behind what it has read.
 *   <li>Hands them to Kafka; a backlog is read on meanwhile, and while the broker stores what it has.
 *   <li>Marks what the broker has acknowledged. If it did not take a row, everything not marked is sent again from
 *       the oldest on, so order within a key holds.
 * </ol>
 */
@ApplicationScoped
public class OutboxRelay {

    private final AgroalDataSource database;
    private final Clock clock;
    private final KafkaSender sender;
    private final SentMarks marks = new SentMarks();
    private final LaneSweep sweep;
    private final ReadAhead readAhead = new ReadAhead();
    private final Worker worker;
    private LaneOwnership lanes;
    private List<UnsentRow> read = List.of();
    private KafkaSender.Handover underWay;

    OutboxRelay(
            AgroalDataSource database,
            OutboxConfig config,
            Clock clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.clock = clock;
        this.sender = new KafkaSender(brokers, service);
        this.sweep = new LaneSweep(marks, config.batch());
        this.worker = new Worker("outbox-relay", config.poll(), config.gather(), this::step);
    }

    public void wake() {
        worker.wake();
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
        readAhead.close();
        sender.close();
        settleLast();
        release();
    }

    boolean step() throws SQLException {
        try {
            if (lanes == null) {
                lanes = LaneOwnership.open(database);
            }
            return relay(lanes.connection(), lanes.own());
        } catch (SQLException e) {
            giveUp();
            release();
            throw e;
        } catch (RuntimeException e) {
            giveUp();
            throw e;
        }
    }

    private boolean relay(Connection connection, List<Integer> owned) throws SQLException {
        marks.know(connection, owned);
        boolean through = read.isEmpty() && sweep.isThrough();
        List<UnsentRow> rows = read.isEmpty() && !through ? sweep.next(connection, owned) : read;
        read = List.of();
        KafkaSender.Handover before = underWay;
        if (rows.isEmpty()) {
            underWay = null;
        } else if (sweep.isThrough()) {
            underWay = sender.hand(rows);
        } else {
            read = readAhead.during(() -> underWay = sender.hand(rows), () -> sweep.next(connection, owned));
        }
        if (before != null) {
            settle(connection, before);
        }
        if (!rows.isEmpty() || !(through || sweep.hasReadAll())) {
            return true;
        }
        if (before == null && marks.hasAhead()) {
            note(connection, List.of());
        }
        boolean more = !sweep.hasReadAll();
        sweep.startOver();
        return more;
    }

    private void settle(Connection connection, KafkaSender.Handover handover) throws SQLException {
        List<UnsentRow> sent = sender.acknowledged(handover);
        int missing = handover.rows().size() - sent.size();
        if (missing > 0) {
            marks.note(connection, sent, sweep.decidedTo(), Set.of(), clock.instant());
            throw new IllegalStateException(missing + " of " + handover.rows().size() + " facts were not acknowledged");
        }
        note(connection, sent);
    }

    private void note(Connection connection, List<UnsentRow> sent) throws SQLException {
        Set<Integer> readToEnd = underWay == null && sweep.hasReadAll() ? sweep.lanes() : Set.of();
        marks.note(connection, sent, sweep.decidedTo(), readToEnd, clock.instant());
    }

    /** After the sender is closed every row has its answer; unmarked ones would be sent again at the next start. */
    private void settleLast() {
        try {
            if (lanes == null) {
                return;
            }
            if (underWay != null) {
                settle(lanes.connection(), underWay);
            }
            marks.markAhead(lanes.connection(), clock.instant());
        } catch (SQLException | RuntimeException e) {
            Log.debugf("The last facts are sent again at the next start: %s", e.getMessage());
        }
        underWay = null;
    }

    private void giveUp() {
        read = List.of();
        underWay = null;
        sender.close();
        sweep.startOver();
    }

    private void release() {
        if (lanes != null) {
            try {
                lanes.close();
            } catch (SQLException e) {
                Log.debugf("Lanes were gone before they were given back: %s", e.getMessage());
            }
            lanes = null;
        }
        marks.forget();
    }
}
