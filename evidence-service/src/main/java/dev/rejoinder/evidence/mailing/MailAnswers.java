package dev.rejoinder.evidence.mailing;

import dev.rejoinder.evidence.answer.AnswerOrder;
import dev.rejoinder.evidence.answer.Answers;
import dev.rejoinder.evidence.answer.Channel;
import dev.rejoinder.evidence.dispute.Dispute;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.evidence.effect.Effect;
import dev.rejoinder.evidence.effect.EffectKind;
import dev.rejoinder.evidence.effect.EffectState;
import dev.rejoinder.evidence.effect.Effects;
import dev.rejoinder.kit.problem.Conflict;
import dev.rejoinder.kit.problem.NotFound;
import dev.rejoinder.kit.sql.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The answers that were ordered to go by mail. */
@ApplicationScoped
public class MailAnswers {

    private final DisputeDesk desk;
    private final Effects effects;
    private final Json json;
    private final Clock clock;

    MailAnswers(DisputeDesk desk, Effects effects, Json json, Clock clock) {
        this.desk = desk;
        this.effects = effects;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The mail as it was ordered, for whoever sends it now: from here on Amazon may have it, so it is not taken back any more.
     *
     * @throws Conflict if it is not to be sent, or no longer
     */
    @Transactional
    byte[] dispatch(Dispute looked, int round) {
        Dispute held = desk.hold(looked.id());
        Effect answer = of(held.id()).stream()
                .filter(effect -> effect.round() == round)
                .findFirst()
                .orElseThrow(() -> new NotFound("answer by mail of round", String.valueOf(round)));
        refuseUnlessWanted(held, answer);
        byte[] mail = effects.file(answer.id(), Answers.MAIL).orElseThrow(() -> new Conflict("The mail was erased"));
        effects.keep(answer.called(clock.instant()));
        return mail;
    }

    /** What a person has to know of a mail that should have gone out by now; empty if none waits. */
    public Optional<String> unsent(Dispute dispute) {
        return of(dispute.id()).stream()
                .filter(effect -> isToBeSent(effect.state()))
                .findFirst()
                .map(effect -> "The mail of round " + effect.round() + " has not gone out yet: GET /emails of"
                        + " notification-service says what it waits for"
                        + (effect.calledAt() == null
                                ? ". DELETE /disputes/{id}/answer takes it back, and mail.eml can be sent by hand"
                                : ", and it may have reached Amazon"));
    }

    List<Effect> of(UUID disputeId) {
        return effects.of(disputeId, EffectKind.ANSWER).stream()
                .filter(effect -> order(effect).channel() == Channel.MAIL)
                .toList();
    }

    private void refuseUnlessWanted(Dispute held, Effect answer) {
        if (answer.state() == EffectState.HELD) {
            throw new Conflict("The answer waits for a person");
        }
        if (!isToBeSent(answer.state())) {
            throw new Conflict("The answer is " + answer.state() + ": it is not to be sent");
        }
        if (held.isClosed()) {
            throw new Conflict("Amazon has decided the claim");
        }
        if (held.isLate(clock.instant()) && !order(answer).evenIfLate()) {
            throw new Conflict("The deadline has passed");
        }
    }

    private static boolean isToBeSent(EffectState state) {
        return state == EffectState.ORDERED || state == EffectState.CALLED;
    }

    private AnswerOrder order(Effect effect) {
        return json.read(effect.ordered(), AnswerOrder.class);
    }
}
