package dev.rejoinder.evidence.dispute;

import static dev.rejoinder.event.DisputeState.ANSWERED;
import static dev.rejoinder.event.DisputeState.ANSWERING;
import static dev.rejoinder.event.DisputeState.CLOSED;
import static dev.rejoinder.event.DisputeState.GATHERING;
import static dev.rejoinder.event.DisputeState.MORE_EVIDENCE_ASKED;
import static dev.rejoinder.event.DisputeState.NEEDS_DECISION;
import static dev.rejoinder.event.DisputeState.OPENED;
import static dev.rejoinder.event.DisputeState.REFUNDED;
import static dev.rejoinder.event.DisputeState.REFUNDING;

import dev.rejoinder.event.DisputeState;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which state may follow which.
 *
 * <pre>
 * OPENED -> GATHERING &lt;-> NEEDS_DECISION -> ANSWERING -> ANSWERED -> MORE_EVIDENCE_ASKED -> ANSWERING ..
 *                                        -> REFUNDING -> REFUNDED
 * </pre>
 *
 * What is under way and fails goes back to waiting. Amazon's end closes a dispute wherever it stands; nothing follows that.
 */
final class Lifecycle {

    private static final Map<DisputeState, Set<DisputeState>> MOVES = new EnumMap<>(DisputeState.class);

    static {
        MOVES.put(OPENED, EnumSet.of(GATHERING, NEEDS_DECISION, ANSWERED, MORE_EVIDENCE_ASKED, CLOSED));
        MOVES.put(GATHERING, EnumSet.of(NEEDS_DECISION, ANSWERING, ANSWERED, MORE_EVIDENCE_ASKED, REFUNDING, CLOSED));
        MOVES.put(NEEDS_DECISION, EnumSet.of(GATHERING, ANSWERING, ANSWERED, MORE_EVIDENCE_ASKED, REFUNDING, CLOSED));
        MOVES.put(ANSWERING, EnumSet.of(ANSWERED, GATHERING, NEEDS_DECISION, MORE_EVIDENCE_ASKED, CLOSED));
        MOVES.put(ANSWERED, EnumSet.of(MORE_EVIDENCE_ASKED, REFUNDING, CLOSED));
        MOVES.put(MORE_EVIDENCE_ASKED, EnumSet.of(ANSWERING, ANSWERED, REFUNDING, CLOSED));
        MOVES.put(REFUNDING, EnumSet.of(REFUNDED, GATHERING, NEEDS_DECISION, ANSWERED, MORE_EVIDENCE_ASKED, CLOSED));
        MOVES.put(REFUNDED, EnumSet.of(CLOSED));
        MOVES.put(CLOSED, EnumSet.noneOf(DisputeState.class));
    }

    private Lifecycle() {}

    static boolean allows(DisputeState from, DisputeState to) {
        return MOVES.get(from).contains(to);
    }

    /** @throws IllegalStateException if it may not */
    static void check(DisputeState from, DisputeState to) {
        if (!allows(from, to)) {
            throw new IllegalStateException("A dispute that is " + from + " cannot become " + to);
        }
    }
}
