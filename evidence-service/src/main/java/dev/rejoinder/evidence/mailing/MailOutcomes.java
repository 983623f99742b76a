package dev.rejoinder.evidence.mailing;

import dev.rejoinder.event.Audience;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.EmailFailed;
import dev.rejoinder.event.EmailFailure;
import dev.rejoinder.event.EmailSent;
import dev.rejoinder.evidence.answer.AnswerProgress;
import dev.rejoinder.evidence.answer.AnswerProgress.Receipt;
import dev.rejoinder.evidence.answer.Channel;
import dev.rejoinder.evidence.dispute.DisputeDesk;
import dev.rejoinder.evidence.dispute.TimelineEvent.What;
import dev.rejoinder.evidence.effect.Effect;
import dev.rejoinder.evidence.effect.EffectState;
import dev.rejoinder.evidence.effect.Settlement;
import dev.rejoinder.kit.sql.Json;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * What came of mails to Amazon. Of an answer that is over nothing changes any more, and one that waits for a person is only
 * ended by news that it was sent.
 */
@ApplicationScoped
class MailOutcomes {

    private static final String BY = "rejoinder";
    private static final String BY_HAND =
            "send GET /disputes/{id}/answer/mail.eml yourself and order it as HANDED_OVER";
    private static final String ACCOUNT =
            "PUT /merchants/{merchantId}/mail-account at notification-service, confirm the code and order the answer again, or "
                    + BY_HAND;

    private final MailAnswers answers;
    private final DisputeDesk desk;
    private final Settlement settlement;
    private final Json json;
    private final Clock clock;

    MailOutcomes(MailAnswers answers, DisputeDesk desk, Settlement settlement, Json json, Clock clock) {
        this.answers = answers;
        this.desk = desk;
        this.settlement = settlement;
        this.json = json;
        this.clock = clock;
    }

    void on(@Observes EmailSent fact) {
        held(fact.audience(), fact.disputeId(), fact.emailId()).ifPresent(answer -> {
            Receipt receipt = Receipt.ofMail(fact.emailId(), fact.occurredAt());
            Effect receipted = answer.progress(json.write(AnswerProgress.NOTHING.with(receipt)));
            settlement.settle(
                    receipted.done(clock.instant()),
                    dispute ->
                            desk.moveOrNote(dispute, DisputeState.ANSWERED, What.ANSWER_SENT, Channel.MAIL.name(), BY));
        });
    }

    void on(@Observes EmailFailed fact) {
        held(fact.audience(), fact.disputeId(), fact.emailId())
                .filter(answer -> answer.state() != EffectState.HELD)
                .ifPresent(answer -> failed(answer, fact));
    }

    private void failed(Effect answer, EmailFailed fact) {
        if (fact.mayHaveArrived()) {
            settlement.hold(
                    answer.called(clock.instant()),
                    "The mail of round " + answer.round()
                            + " may have reached Amazon: the mail server's answer was lost."
                            + " Look at the mails sent from the account and at Amazon's thread, and say whether Amazon has it"
                            + " (POST /disputes/{id}/answer/conclusion)");
        } else {
            settlement.fail(
                    answer,
                    "The mail of round " + answer.round() + " was not sent. " + whatToDo(answer, fact.failure()));
        }
    }

    private String whatToDo(Effect answer, EmailFailure failure) {
        return switch (failure) {
            case NO_MAIL_ACCOUNT -> "There is no verified mail account any more: " + ACCOUNT;
            case ACCOUNT_REFUSED -> "The merchant's mail server does not let us in any more: " + ACCOUNT;
            case MAIL_REFUSED ->
                "The mail server does not take it, GET /emails of notification-service says why: " + BY_HAND
                        + ", or answer in Seller Central";
            case NOT_WANTED ->
                desk.find(answer.disputeId()).isLate(clock.instant())
                        ? "The deadline passed before it could be: order it once more with evenIfLate, or " + BY_HAND
                        : "It was not wanted any more when its turn came: order it anew if it is wanted";
        };
    }

    /** The answer that is still open, with its dispute held. */
    private Optional<Effect> held(Audience audience, UUID disputeId, UUID emailId) {
        if (audience != Audience.AMAZON) {
            return Optional.empty();
        }
        if (find(disputeId, emailId).isEmpty()) {
            Log.warnf("A mail to Amazon was told of that is no answer of dispute %s: %s", disputeId, emailId);
            return Optional.empty();
        }
        desk.hold(disputeId);
        return find(disputeId, emailId).filter(answer -> answer.state().isOpen());
    }

    private Optional<Effect> find(UUID disputeId, UUID emailId) {
        return answers.of(disputeId).stream()
                .filter(answer -> answer.id().equals(emailId))
                .findFirst();
    }
}
