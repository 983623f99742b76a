package dev.rejoinder.evidence.effect;

import dev.rejoinder.amazonpay.Answer;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.evidence.dispute.TimelineEvent.What;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.NotFound;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;

/** What an effect means for its dispute, in one transaction with the effect. */
@ApplicationScoped
public class Settlement {

    private static final String BY = "rejoinder";

    private final DisputeDesk desk;
    private final Effects effects;
    private final Clock clock;

    Settlement(DisputeDesk desk, Effects effects, Clock clock) {
        this.desk = desk;
        this.effects = effects;
        this.clock = clock;
    }

    /** False if somebody else works on it by now; then nothing is stored. In the caller's transaction, if there is one. */
    public boolean settle(Effect settled, Consumer<Dispute> then) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            Dispute held = desk.hold(settled.disputeId());
            boolean isKept = effects.keep(settled);
            if (isKept) {
                then.accept(held);
            }
            return isKept;
        });
    }

    /** It was not done, and will not be: the dispute is back with a person. */
    public void fail(Effect effect, String why) {
        fail(effect, effect.kind().failed(), why);
    }

    public void fail(Effect effect, What what, String why) {
        settle(effect.failed(why, clock.instant()), held -> {
            desk.moveBack(held, effect.backTo(), what, why, BY);
            desk.escalate(held.id(), effect.kind().escalation(), why);
        });
    }

    /** A person has to look before it goes on. */
    public void hold(Effect effect, String why) {
        settle(effect.held(why), held -> {
            desk.note(held, effect.kind().held(), why, BY);
            desk.escalate(held.id(), effect.kind().escalation(), why);
        });
    }

    /** It cannot go on: with a person if Amazon may have been told, or else it was simply not done. */
    public void stop(Effect effect, String why) {
        if (effect.calledAt() == null) {
            fail(effect, why);
        } else {
            hold(effect, why + ". Amazon may have the " + effect.kind().word() + " already: look in Seller Central");
        }
    }

    /**
     * Amazon has not given what was asked for. What it may have been told before is not taken for undone.
     *
     * @param answer any but {@link Answer.Found}
     * @param what was not there, for people
     */
    public void without(Effect effect, Answer<?> answer, String what) {
        if (answer instanceof Answer.TryLater<?> later) {
            waitFor(effect, later);
        } else if (answer instanceof Answer.Refused<?> refused) {
            stop(effect, refusal(refused));
        } else {
            stop(effect, "Amazon Pay does not know the " + what + " under the merchant's key");
        }
    }

    /** For people. */
    public static String refusal(Answer.Refused<?> refused) {
        return "Amazon refused: %d %s %s"
                .formatted(refused.status(), refused.reasonCode(), refused.message())
                .strip();
    }

    /** It is tried again when Amazon says, or when it is time. */
    public void waitFor(Effect effect, Answer.TryLater<?> later) {
        Instant next = clock.instant()
                .plus(later.after()
                        .filter(told -> told.compareTo(effect.pause()) > 0)
                        .orElse(effect.pause()));
        effects.keep(effect.waiting(next, later.why()));
    }

    /**
     * Takes an effect back that Amazon has not been told of.
     *
     * @throws Conflict if it may have been
     */
    public void withdraw(Dispute looked, EffectKind kind, String by) {
        QuarkusTransaction.requiringNew().run(() -> {
            Dispute held = desk.hold(looked.id());
            Effect open = effects.of(held.id(), kind).stream()
                    .filter(effect -> effect.state().isOpen())
                    .findFirst()
                    .orElseThrow(() -> new NotFound(kind.word() + " under way for dispute", held.id()));
            if (!effects.withdraw(open, "Withdrawn by " + by)) {
                throw new Conflict("Amazon may have the " + kind.word() + " already: it cannot be taken back");
            }
            desk.moveBack(held, open.backTo(), kind.withdrawn(), null, by);
        });
    }
}
