package dev.rejoinder.notification.clock;

import dev.rejoinder.businesstime.OpeningHours;
import dev.rejoinder.event.DisputeClosed;
import dev.rejoinder.event.DisputeOpened;
import dev.rejoinder.event.FactIds;
import dev.rejoinder.notification.clock.CaseClock.Kind;
import dev.rejoinder.notification.clock.ClockRows.Started;
import dev.rejoinder.notification.dispute.DisputesHeard;
import dev.rejoinder.notification.dispute.KnownDispute;
import dev.rejoinder.notification.dispute.KnownDisputes;
import dev.rejoinder.notification.profile.ProfileChanged;
import dev.rejoinder.notification.talk.AnswerTargets;
import dev.rejoinder.notification.talk.AnswerTime;
import dev.rejoinder.notification.talk.Speaker;
import dev.rejoinder.notification.talk.Spoken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Starts and stops clocks as a case opens, people speak, and it closes. */
@ApplicationScoped
class AnswerClocks {

    private final ClockRows rows;
    private final ClockMetrics metrics;
    private final ShopHours shops;
    private final KnownDisputes disputes;
    private final AnswerTargets targets;
    private final ClockConfig config;
    private final Clock clock;

    AnswerClocks(
            ClockRows rows,
            ClockMetrics metrics,
            ShopHours shops,
            KnownDisputes disputes,
            AnswerTargets targets,
            ClockConfig config,
            Clock clock) {
        this.rows = rows;
        this.metrics = metrics;
        this.shops = shops;
        this.disputes = disputes;
        this.targets = targets;
        this.config = config;
        this.clock = clock;
    }

    void on(@Observes DisputesHeard heard) {
        Instant now = clock.instant();
        Map<String, OpeningHours> hours = new HashMap<>();
        List<Started> opened = heard.of(DisputeOpened.class).stream()
                .map(fact -> started(
                        fact.disputeId(),
                        fact.merchantId(),
                        Kind.FIRST_ANSWER,
                        hours.computeIfAbsent(fact.merchantId(), shops::of),
                        now,
                        "opened"))
                .toList();
        if (!opened.isEmpty()) {
            rows.start(opened);
        }
        List<UUID> closed = heard.of(DisputeClosed.class).stream()
                .map(DisputeClosed::disputeId)
                .toList();
        if (!closed.isEmpty()) {
            metrics.ended(rows.settle(closed));
            metrics.ended(rows.close(closed, now));
        }
    }

    void on(@Observes Spoken spoken) {
        if (spoken.speaker() == Speaker.SHOP) {
            metrics.ended(rows.endAnswer(spoken.disputeId(), spoken.at()));
            return;
        }
        boolean open = disputes.find(spoken.disputeId())
                .map(KnownDispute::closed)
                .map(closed -> !closed)
                .orElse(false);
        if (open) {
            Started answer = started(
                    spoken.disputeId(),
                    spoken.merchantId(),
                    Kind.NEXT_ANSWER,
                    shops.of(spoken.merchantId()),
                    spoken.at(),
                    spoken.cause());
            rows.start(List.of(answer));
            if (targets.isHurried(spoken.disputeId())) {
                rows.hurry(answer);
            }
        }
    }

    /** Dates that mails have named stay. */
    void on(@Observes ProfileChanged changed) {
        OpeningHours hours = changed.profile().openingHours();
        for (CaseClock running : rows.running(changed.merchantId())) {
            CaseClock moved =
                    at(running, AnswerTime.by(hours, running.startedAt(), target(running.kind(), running.disputeId())));
            if (!moved.dueAt().equals(running.dueAt())) {
                rows.move(moved, moved.dueAt(), nextLook(moved, hours));
            }
        }
    }

    private Started started(
            UUID disputeId, String merchantId, Kind kind, OpeningHours hours, Instant start, String cause) {
        UUID id = FactIds.of("clock", disputeId.toString(), kind.name(), cause);
        Instant due = AnswerTime.by(hours, start, target(kind, disputeId));
        CaseClock fresh = new CaseClock(id, disputeId, merchantId, kind, null, start, due, 0, null, null);
        return new Started(fresh, nextLook(fresh, hours));
    }

    private Duration target(Kind kind, UUID disputeId) {
        return kind == Kind.FIRST_ANSWER ? targets.first() : targets.next(disputeId);
    }

    /** What has rung already does not ring again. */
    private Instant nextLook(CaseClock moved, OpeningHours hours) {
        return new Rungs(moved, hours, config.beforePromise())
                .next(moved.startedAt())
                .map(Rungs.Rung::at)
                .orElse(null);
    }

    private static CaseClock at(CaseClock clock, Instant due) {
        return new CaseClock(
                clock.id(),
                clock.disputeId(),
                clock.merchantId(),
                clock.kind(),
                clock.emailId(),
                clock.startedAt(),
                due,
                clock.warned(),
                clock.endedAt(),
                clock.endedBy());
    }
}
