package dev.rejoinder.evidence.automation;

import dev.rejoinder.event.Escalation;
import dev.rejoinder.evidence.allowance.Allowance;
import dev.rejoinder.evidence.allowance.Allowances;
import dev.rejoinder.evidence.answer.Answers;
import dev.rejoinder.evidence.decision.Action;
import dev.rejoinder.evidence.decision.Decision;
import dev.rejoinder.evidence.decision.Decisions;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.evidence.effect.Request;
import dev.rejoinder.evidence.mailing.MailAnswers;
import dev.rejoinder.evidence.refund.Refunds;
import dev.rejoinder.kit.problem.Refusal;
import dev.rejoinder.kit.problem.Stale;
import dev.rejoinder.kit.problem.Unavailable;
import dev.rejoinder.kit.work.Worker;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Acts on disputes that wait.
 *
 * <ol>
 *   <li>A refund that the matrix wants is ordered after the time to undo it, if nothing is risked by it.
 *   <li>An answer that is decided goes out at the buffer before the deadline, if nothing stands in its way.
 *   <li>An answer that was to go by mail and has not gone by then is made known to people.
 *   <li>Whatever else is not done is made known to people, with the reason. Nothing passes in silence.
 * </ol>
 */
@ApplicationScoped
class Automation {

    private static final int BATCH = 10;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration NOT_NOW = Duration.ofMinutes(2);
    private static final String BY = "rejoinder";

    private final DisputeDesk desk;
    private final Decisions decisions;
    private final Allowances allowances;
    private final Answers answers;
    private final MailAnswers mailAnswers;
    private final Refunds refunds;
    private final Clock clock;
    private final Worker worker = new Worker("automation", POLL, this::step);

    Automation(
            DisputeDesk desk,
            Decisions decisions,
            Allowances allowances,
            Answers answers,
            MailAnswers mailAnswers,
            Refunds refunds,
            Clock clock) {
        this.desk = desk;
        this.decisions = decisions;
        this.allowances = allowances;
        this.answers = answers;
        this.mailAnswers = mailAnswers;
        this.refunds = refunds;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
    }

    void on(@Observes DisputeDesk.ToAct toAct) {
        worker.wake();
    }

    private boolean step() {
        List<Dispute> due = desk.takeDue(LEASE, BATCH);
        due.forEach(dispute -> {
            try {
                desk.acted(dispute, act(dispute));
            } catch (Stale e) {
                // It has just changed: what is known now counts.
                desk.acted(dispute, clock.instant());
            } catch (Unavailable e) {
                desk.acted(dispute, clock.instant().plus(NOT_NOW));
            } catch (RuntimeException e) {
                Log.errorf(e, "Nothing could be done about dispute %s; it is tried again", dispute.id());
                desk.acted(dispute, clock.instant().plus(NOT_NOW));
            }
        });
        return due.size() == BATCH;
    }

    /** When to look at it again; null if not before something changes. */
    private Instant act(Dispute dispute) {
        if (!dispute.isWaiting()) {
            mailAnswers
                    .unsent(dispute)
                    .ifPresent(why -> desk.escalate(dispute.id(), Escalation.CANNOT_BE_ANSWERED, why));
            return null;
        }
        Instant now = clock.instant();
        Allowance allowance = allowances.of(dispute.merchantId());
        Optional<Decision> decision = decisions.newest(dispute.id());
        boolean refunds = decision.filter(made -> made.action() == Action.REFUND && made.isByMatrix())
                .isPresent();
        if (refunds && allowance.refund()) {
            Instant undoEnds = decision.get().at().plus(allowance.undo());
            return now.isBefore(undoEnds) ? undoEnds : refund(dispute, decision.get());
        }
        if (now.isBefore(dispute.answerBy())) {
            return dispute.answerBy();
        }
        if (decision.isEmpty() || decision.get().action() == Action.REVIEW) {
            desk.escalate(dispute.id(), Escalation.NOT_DECIDED, "nobody has decided what to do");
        } else if (decision.get().action() == Action.CONTEST && allowance.contest()) {
            answer(dispute, decision.get());
        } else {
            desk.escalate(
                    dispute.id(),
                    Escalation.NOT_ALLOWED,
                    decision.get().action() + " is decided, and nobody has done it");
        }
        return null;
    }

    private Instant refund(Dispute dispute, Decision decision) {
        try {
            refunds.orderUnasked(dispute, request("decision-" + decision.id(), "refund"));
        } catch (Stale e) {
            throw e;
        } catch (Unavailable e) {
            if (!clock.instant().isBefore(dispute.answerBy())) {
                desk.escalate(dispute.id(), Escalation.CANNOT_BE_REFUNDED, "Amazon Pay cannot be asked");
            }
            throw e;
        } catch (Refusal e) {
            desk.escalate(dispute.id(), Escalation.CANNOT_BE_REFUNDED, e.getMessage());
        }
        return null;
    }

    private void answer(Dispute dispute, Decision decision) {
        List<String> obstacles = answers.standingInTheWay(dispute);
        if (obstacles.isEmpty()) {
            String key = "decision-" + decision.id() + "-packet-" + dispute.packetVersion();
            try {
                answers.orderUnasked(dispute, request(key, "answer"));
            } catch (Stale | Unavailable e) {
                throw e;
            } catch (Refusal e) {
                desk.escalate(dispute.id(), Escalation.CANNOT_BE_ANSWERED, e.getMessage());
            }
        } else {
            desk.escalate(dispute.id(), Escalation.CANNOT_BE_ANSWERED, String.join(". ", obstacles));
        }
    }

    /** What was decided is carried out once, also if two look at the dispute at a time. */
    private static Request request(String key, String what) {
        return Request.of(key, what, BY);
    }
}
