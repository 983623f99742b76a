package dev.rejoinder.notification;

import dev.rejoinder.event.ClaimKind;
import dev.rejoinder.event.Deadline;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.Reminder;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;

/** What happens to the disputes of some weeks, drawn at random from how disputes go. */
final class Lives {

    private static final List<String> LANGUAGES = List.of("de", "en", "it", "es");

    private record Event(Instant at, long number, Runnable what) {}

    /** How much faster some disputes go, so that much falls on one day. */
    private static final int IN_A_DAY = 30;

    private final SixtyDaysTest test;
    private final Random random;
    private int hurry = 1;
    private final Map<UUID, Instant> answeredAt = new HashMap<>();
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));

    Lives(SixtyDaysTest test, long seed) {
        this.test = test;
        this.random = new Random(seed);
    }

    /** Everything that has happened by then happens. */
    void pass(Instant until) {
        while (!events.isEmpty() && !events.peek().at().isAfter(until)) {
            events.poll().what().run();
        }
    }

    /** Nothing where nobody answered. */
    Instant answeredAt(UUID disputeId) {
        return answeredAt.getOrDefault(disputeId, Instant.MAX);
    }

    void live(Case dispute, Instant begin, Duration opening) {
        hurry = 1;
        Instant opened = begin.plus(upTo(opening));
        Instant deadline = opened.plus(Duration.ofDays(random.nextBoolean() ? 7 : 11));
        dispute.kind = random.nextInt(3) == 0 ? ClaimKind.CHARGEBACK : ClaimKind.A_TO_Z;
        dispute.deadline = Deadline.told(deadline, Deadline.Source.AMAZON_API);
        dispute.shopperLanguage = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
        at(opened, () -> test.open(dispute));
        int fate = random.nextInt(10);
        hurry = random.nextInt(3) == 0 ? IN_A_DAY : 1;
        Instant acted = opened.plus(upTo(Duration.between(opened, deadline)));
        for (Reminder rung : Reminder.values()) {
            Instant due = deadline.minus(rung.before());
            if (due.isAfter(opened) && (fate >= 8 || !due.isAfter(acted))) {
                at(due, () -> test.tell(dispute, dispute.reminded(rung)));
            }
        }
        if (fate < 6) {
            answer(dispute, acted);
        } else if (fate < 8) {
            refund(dispute, acted);
        } else {
            at(deadline.plus(Duration.ofDays(2)), () -> close(dispute, DisputeOutcome.EXPIRED));
        }
    }

    private void answer(Case dispute, Instant at) {
        at(at, () -> become(dispute, "ANSWERING"));
        at(at.plus(Duration.ofMinutes(10)), () -> {
            answeredAt.put(dispute.id, test.clock.instant());
            become(dispute, "ANSWERED");
        });
        Instant decided = at.plus(span(Duration.ofDays(2))).plus(upTo(Duration.ofDays(12)));
        if (random.nextInt(5) == 0) {
            at(decided, () -> {
                answeredAt.remove(dispute.id);
                dispute.deadline =
                        Deadline.told(test.clock.instant().plus(Duration.ofDays(7)), Deadline.Source.AMAZON_API);
                become(dispute, "MORE_EVIDENCE_ASKED");
            });
            Instant again = decided.plus(upTo(Duration.ofDays(5)));
            at(again, () -> become(dispute, "ANSWERING"));
            at(again.plus(Duration.ofMinutes(10)), () -> {
                answeredAt.put(dispute.id, test.clock.instant());
                become(dispute, "ANSWERED");
            });
            decided = again.plus(span(Duration.ofDays(1))).plus(upTo(Duration.ofDays(6)));
        }
        DisputeOutcome outcome = List.of(DisputeOutcome.WON, DisputeOutcome.LOST, DisputeOutcome.WITHDRAWN)
                .get(random.nextInt(3));
        at(decided, () -> close(dispute, outcome));
    }

    private void refund(Case dispute, Instant at) {
        at(at, () -> {
            answeredAt.put(dispute.id, test.clock.instant());
            test.decided(dispute, "REFUND");
            test.refund(dispute, dispute.amount, "PENDING");
            become(dispute, "REFUNDING");
        });
        at(at.plus(span(Duration.ofHours(1))).plus(upTo(Duration.ofDays(1))), () -> {
            test.refund(dispute, dispute.amount, "DONE");
            become(dispute, "REFUNDED");
        });
        at(
                at.plus(span(Duration.ofDays(2))).plus(upTo(Duration.ofDays(5))),
                () -> close(dispute, DisputeOutcome.NO_FAULT));
    }

    private void become(Case dispute, String state) {
        dispute.state = state;
        test.update(dispute);
        test.told(dispute);
    }

    private void close(Case dispute, DisputeOutcome outcome) {
        test.tell(dispute, dispute.closed(outcome));
        test.told(dispute);
    }

    private void at(Instant at, Runnable what) {
        events.add(new Event(at, events.size(), what));
    }

    private Duration upTo(Duration longest) {
        return Duration.ofSeconds((long) (random.nextDouble() * span(longest).toSeconds()));
    }

    private Duration span(Duration usual) {
        return usual.dividedBy(hurry);
    }
}
