package dev.rejoinder.evidence.dispute;

import dev.rejoinder.event.DisputeClosed;
import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.event.DisputeOpened;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.DisputeUpdated;
import dev.rejoinder.event.FactIds;
import dev.rejoinder.evidence.dispute.TimelineEvent.What;
import dev.rejoinder.evidence.order.KnownOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What one transaction makes of one dispute.
 *
 * @param before null if it is opened by this
 * @param order null while none is found
 * @param given nothing where the packet stays as it is
 * @param causes what happened first; the rest follows from comparing before and after
 */
record Change(Dispute before, Dispute after, KnownOrder order, Given given, List<TimelineEvent> causes) {

    /** Counts the version up once for each fact there will be to tell. */
    static Change of(Dispute before, Dispute after, KnownOrder order, Given given, List<TimelineEvent> causes) {
        boolean toldAnew = before == null ? after.isClosed() : !before.summary().equals(after.summary());
        return new Change(before, toldAnew ? after.withNextVersion() : after, order, given, causes);
    }

    /** What the packet holds now, and nothing else of it: the dispute stays as it was. */
    Change ofPacketAlone() {
        return new Change(before, before.withNewPacket(after.updatedAt()), order, given, causes);
    }

    /** None if the summary is as it was. */
    List<DisputeFact> facts() {
        if (before == null) {
            return after.isClosed() ? List.of(opened(), closed()) : List.of(opened());
        }
        if (after.version() == before.version()) {
            return List.of();
        }
        return List.of(isClosedByThis() ? closed() : updated());
    }

    List<TimelineEvent> timeline() {
        List<TimelineEvent> events = new ArrayList<>(causes);
        String formerOrder = before == null ? null : before.orderId();
        if (!Objects.equals(formerOrder, after.orderId())) {
            events.add(
                    after.orderId() == null
                            ? follows(What.ORDER_NO_LONGER_CERTAIN, formerOrder)
                            : follows(What.ORDER_FOUND, after.orderId()));
        }
        if (before != null && isDeadlineNew()) {
            events.add(follows(
                    What.DEADLINE_CHANGED,
                    after.deadline().respondBy() + " " + after.deadline().source()));
        }
        boolean wasComplete = before != null && before.lacks().isEmpty();
        if (after.lacks().isEmpty() != wasComplete) {
            events.add(follows(wasComplete ? What.EVIDENCE_INCOMPLETE : What.EVIDENCE_COMPLETE, null));
        }
        if (before != null && before.state() != after.state() && before.state() != DisputeState.ANSWERING) {
            if (after.state() == DisputeState.MORE_EVIDENCE_ASKED) {
                events.add(follows(What.MORE_EVIDENCE_ASKED, null));
            } else if (after.state() == DisputeState.ANSWERED && isToldBy(What.CLAIM_UPDATED)) {
                events.add(follows(What.ANSWERED_ELSEWHERE, null));
            }
        }
        if (isClosedByThis()) {
            events.add(follows(What.CLOSED, after.outcome().name()));
        }
        return events;
    }

    private boolean isToldBy(What what) {
        return causes.get(causes.size() - 1).what() == what;
    }

    boolean isPacketNew() {
        return before == null || before.packetVersion() != after.packetVersion();
    }

    /** A mail of our own says nothing that a decision turns on. */
    boolean isToBeDecided() {
        return isPacketNew() && !isToldBy(What.MAIL_ADDED);
    }

    boolean isDeadlineNew() {
        return before == null || !before.deadline().equals(after.deadline());
    }

    /** What reminds of its deadline is to be planned anew, or ended. */
    boolean isToBeReminded() {
        return isDeadlineNew() || before.awaitsAnswer() != after.awaitsAnswer();
    }

    /** A second, other outcome closes it once more. */
    private boolean isClosedByThis() {
        return after.isClosed() && (before == null || before.outcome() != after.outcome());
    }

    private DisputeFact opened() {
        UUID id = after.id();
        return new DisputeOpened(
                FactIds.fact(id, DisputeOpened.TYPE, 1),
                after.updatedAt(),
                after.merchantId(),
                id,
                1,
                after.openingSummary());
    }

    private DisputeFact updated() {
        UUID id = after.id();
        return new DisputeUpdated(
                FactIds.fact(id, DisputeUpdated.TYPE, after.version()),
                after.updatedAt(),
                after.merchantId(),
                id,
                after.version(),
                after.summary());
    }

    private DisputeFact closed() {
        UUID id = after.id();
        return new DisputeClosed(
                FactIds.fact(id, DisputeClosed.TYPE, after.version()),
                after.updatedAt(),
                after.merchantId(),
                id,
                after.version(),
                after.summary());
    }

    private TimelineEvent follows(What what, String detail) {
        TimelineEvent cause = causes.get(causes.size() - 1);
        return new TimelineEvent(after.id(), cause.at(), what, detail, cause.by(), cause.causedBy());
    }
}
