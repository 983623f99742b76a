package dev.rejoinder.evidence.decision;

import static java.util.stream.Collectors.toSet;

import dev.rejoinder.evidence.decision.Decisions.Made;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.evidence.dispute.DisputesAssessed;
import dev.rejoinder.evidence.dispute.DisputesAssessed.Assessed;
import dev.rejoinder.evidence.dispute.TimelineEvent;
import dev.rejoinder.evidence.dispute.TimelineEvent.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Lets each merchant's matrix decide whatever is known anew of a dispute. What a person has decided stays. */
@ApplicationScoped
class MatrixDecider {

    private static final String BY = "decision-matrix";

    private final Matrices matrices;
    private final Decisions decisions;
    private final Histories histories;
    private final DisputeDesk desk;
    private final Clock clock;

    MatrixDecider(Matrices matrices, Decisions decisions, Histories histories, DisputeDesk desk, Clock clock) {
        this.matrices = matrices;
        this.decisions = decisions;
        this.histories = histories;
        this.desk = desk;
        this.clock = clock;
    }

    void on(@Observes DisputesAssessed event) {
        List<Assessed> waiting = event.disputes().stream()
                .filter(assessed -> assessed.dispute().isWaiting())
                .toList();
        if (!waiting.isEmpty()) {
            decide(waiting);
        }
    }

    private void decide(List<Assessed> waiting) {
        Instant now = clock.instant();
        Map<String, SavedMatrix> holding = matrices.holding(
                waiting.stream().map(one -> one.dispute().merchantId()).collect(toSet()), now);
        List<Assessed> toDecide = waiting.stream()
                .filter(one -> holding.containsKey(one.dispute().merchantId()))
                .toList();
        if (toDecide.isEmpty()) {
            return;
        }
        List<UUID> ids = toDecide.stream().map(one -> one.dispute().id()).toList();
        Map<UUID, Decision> known = decisions.newest(ids);
        Set<UUID> claimedBefore = histories.claimedBefore(ids);
        List<Made> made = new ArrayList<>();
        List<UUID> toRefund = new ArrayList<>();
        for (Assessed one : toDecide) {
            UUID id = one.dispute().id();
            Decision before = known.get(id);
            if (before == null || before.isByMatrix()) {
                Inputs inputs = Inputs.of(one.dispute(), one.order(), claimedBefore.contains(id));
                Decision decision = decision(holding.get(one.dispute().merchantId()), inputs, now);
                if (!decision.repeats(before)) {
                    made.add(new Made(id, decision));
                }
                if (decision.action() == Action.REFUND) {
                    toRefund.add(id);
                }
            }
        }
        if (!made.isEmpty()) {
            decisions.append(made);
            desk.tell(made.stream().map(MatrixDecider::event).toList());
        }
        desk.actSoon(toRefund);
    }

    static Decision decision(SavedMatrix matrix, Inputs inputs, Instant now) {
        Matrix.Hit hit = matrix.matrix().first(inputs);
        String sentence = "Row %d of matrix version %d: %s, because of %s"
                .formatted(
                        hit.number(),
                        matrix.version(),
                        hit.row().action(),
                        hit.row().words());
        return new Decision(0, now, hit.row().action(), sentence, BY, matrix.version(), hit.number(), inputs);
    }

    private static TimelineEvent event(Made made) {
        return new TimelineEvent(
                made.disputeId(),
                made.decision().at(),
                What.DECIDED,
                made.decision().sentence(),
                BY,
                null);
    }
}
