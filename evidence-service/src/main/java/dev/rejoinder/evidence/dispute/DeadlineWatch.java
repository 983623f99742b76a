package dev.rejoinder.evidence.dispute;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.rejoinder.event.DisputeReminded;
import dev.rejoinder.event.FactIds;
import dev.rejoinder.event.Reminder;
import dev.rejoinder.evidence.deadline.Calendars;
import dev.rejoinder.evidence.deadline.Deadlines;
import dev.rejoinder.evidence.deadline.Ladder;
import dev.rejoinder.evidence.deadline.MerchantCalendar;
import dev.rejoinder.evidence.deadline.Reminders;
import dev.rejoinder.evidence.deadline.Reminders.Planned;
import dev.rejoinder.evidence.dispute.Reassessment.Draft;
import dev.rejoinder.evidence.dispute.TimelineEvent.What;
import dev.rejoinder.evidence.order.MatchLock;
import dev.rejoinder.kit.outbox.Outbox;
import dev.rejoinder.kit.work.Worker;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reminds of deadlines when it is time, each once however many instances run, and only of the most pressing if several
 * were missed. Reckons deadlines anew when a merchant tells where it works.
 */
@ApplicationScoped
class DeadlineWatch {

    private static final int BATCH = 200;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final String BY = "rejoinder";

    private final MatchLock lock;
    private final Reminders reminders;
    private final DisputeTable disputes;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final Reassessment reassessment;
    private final Changes changes;
    private final ReminderPlan plan;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;
    private final Worker worker = new Worker("deadlines", POLL, this::step);

    DeadlineWatch(
            MatchLock lock,
            Reminders reminders,
            DisputeTable disputes,
            Calendars calendars,
            Deadlines deadlines,
            Reassessment reassessment,
            Changes changes,
            ReminderPlan plan,
            Timeline timeline,
            Outbox outbox,
            Clock clock) {
        this.lock = lock;
        this.reminders = reminders;
        this.disputes = disputes;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.reassessment = reassessment;
        this.changes = changes;
        this.plan = plan;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    void on(@Observes Reminders.Due due) {
        worker.wake();
    }

    private boolean step() {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew().call(() -> {
            List<String> merchants = reminders.merchantsDue(now, BATCH);
            if (merchants.isEmpty()) {
                return false;
            }
            lock.alone(merchants);
            work(reminders.due(merchants, now, BATCH), calendars.of(merchants), now);
            return true;
        });
    }

    private void work(List<Planned> due, Map<String, MerchantCalendar> merchants, Instant now) {
        Map<UUID, Planned> planned = due.stream().collect(toMap(Planned::disputeId, identity()));
        List<Dispute> toPlan = new ArrayList<>();
        List<Dispute> toRemind = new ArrayList<>();
        for (Dispute dispute : disputes.lock(planned.keySet())) {
            boolean reminds = planned.get(dispute.id()).reminder() != null && dispute.awaitsAnswer();
            (reminds ? toRemind : toPlan).add(dispute);
        }
        reckonAnew(toPlan, merchants, now);
        remind(toRemind, merchants, now);
    }

    private void reckonAnew(List<Dispute> toPlan, Map<String, MerchantCalendar> merchants, Instant now) {
        plan.follow(toPlan);
        List<Draft> drafts = new ArrayList<>();
        for (Dispute dispute : toPlan) {
            MerchantCalendar calendar = merchants.getOrDefault(dispute.merchantId(), MerchantCalendar.UNKNOWN);
            Term term = Term.of(deadlines.of(dispute.claim(), dispute.openedAt(), calendar), calendar);
            if (dispute.awaitsAnswer() && !term.equals(dispute.term())) {
                TimelineEvent cause = new TimelineEvent(dispute.id(), now, What.CALENDAR_CHANGED, null, BY, null);
                drafts.add(new Draft(dispute, dispute.due(term, now), List.of(cause)));
            }
        }
        if (!drafts.isEmpty()) {
            changes.write(reassessment.of(drafts));
        }
    }

    private void remind(List<Dispute> toRemind, Map<String, MerchantCalendar> merchants, Instant now) {
        List<Dispute> told = new ArrayList<>();
        List<DisputeReminded> facts = new ArrayList<>();
        List<TimelineEvent> events = new ArrayList<>();
        List<Planned> next = new ArrayList<>();
        List<UUID> ended = new ArrayList<>();
        for (Dispute dispute : toRemind) {
            Ladder ladder = ReminderPlan.ladder(dispute, merchants);
            ladder.current(now).ifPresent(reminder -> {
                Dispute after = dispute.withNextVersion();
                told.add(after);
                facts.add(fact(after, reminder, now));
                events.add(event(dispute, reminder, now));
            });
            ladder.next(now)
                    .ifPresentOrElse(
                            rung -> next.add(ReminderPlan.planned(dispute, rung)), () -> ended.add(dispute.id()));
        }
        if (!told.isEmpty()) {
            disputes.save(told);
            timeline.append(events);
            outbox.append(facts);
        }
        reminders.plan(next);
        reminders.end(ended);
    }

    private static DisputeReminded fact(Dispute dispute, Reminder reminder, Instant now) {
        return new DisputeReminded(
                FactIds.fact(dispute.id(), DisputeReminded.TYPE, dispute.version()),
                now,
                dispute.merchantId(),
                dispute.id(),
                dispute.version(),
                reminder,
                dispute.summary());
    }

    private static TimelineEvent event(Dispute dispute, Reminder reminder, Instant now) {
        return reminder == Reminder.PASSED
                ? new TimelineEvent(dispute.id(), now, What.DEADLINE_PASSED, null, BY, null)
                : new TimelineEvent(dispute.id(), now, What.REMINDED, reminder.name(), BY, null);
    }
}
