package dev.rejoinder.evidence.dispute;

import dev.rejoinder.evidence.dispute.DisputesAssessed.Assessed;
import dev.rejoinder.evidence.packet.PacketContent;
import dev.rejoinder.evidence.packet.PacketContents;
import dev.rejoinder.evidence.requirement.Requirements;
import dev.rejoinder.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Comparator;
import java.util.List;

/** Writes what became of disputes: their rows, packets, timeline, reminders and the facts to tell, each with one statement. */
@ApplicationScoped
class Changes {

    private final DisputeTable disputes;
    private final PacketContents packets;
    private final Requirements requirements;
    private final Timeline timeline;
    private final DeadlineHistory history;
    private final ReminderPlan reminders;
    private final Outbox outbox;
    private final Event<DisputesAssessed> assessed;

    Changes(
            DisputeTable disputes,
            PacketContents packets,
            Requirements requirements,
            Timeline timeline,
            DeadlineHistory history,
            ReminderPlan reminders,
            Outbox outbox,
            Event<DisputesAssessed> assessed) {
        this.disputes = disputes;
        this.packets = packets;
        this.requirements = requirements;
        this.timeline = timeline;
        this.history = history;
        this.reminders = reminders;
        this.outbox = outbox;
        this.assessed = assessed;
    }

    void write(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        List<Change> sorted = changes.stream()
                .sorted(Comparator.comparing(change -> change.after().id()))
                .toList();
        disputes.save(sorted.stream().map(Change::after).toList());
        packets.save(
                sorted.stream().filter(Change::isPacketNew).map(this::packet).toList());
        timeline.append(
                sorted.stream().flatMap(change -> change.timeline().stream()).toList());
        history.append(
                sorted.stream().filter(Change::isDeadlineNew).map(Change::after).toList());
        reminders.follow(sorted.stream()
                .filter(Change::isToBeReminded)
                .map(Change::after)
                .toList());
        outbox.append(sorted.stream().flatMap(change -> change.facts().stream()).toList());
        List<Assessed> known = sorted.stream()
                .filter(Change::isToBeDecided)
                .map(change -> new Assessed(change.after(), change.order()))
                .toList();
        if (!known.isEmpty()) {
            assessed.fire(new DisputesAssessed(known));
        }
    }

    private PacketContent packet(Change change) {
        Dispute dispute = change.after();
        Redaction redaction = new Redaction(requirements.shown(dispute.claim().reason()));
        return Assembly.packet(dispute, change.order(), change.given(), redaction);
    }
}
