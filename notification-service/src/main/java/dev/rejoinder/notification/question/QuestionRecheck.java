package dev.rejoinder.notification.question;

import dev.rejoinder.event.DisputeState;
import dev.rejoinder.notification.delivery.Recheck;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Nobody is asked for what has been answered, is no longer wanted, or would come too late. */
@ApplicationScoped
class QuestionRecheck implements Recheck {

    private final QuestionRows rows;
    private final Clock clock;

    QuestionRecheck(QuestionRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Set<Template> templates() {
        return Set.of(Template.SHOPPER_QUESTION, Template.SHOPPER_QUESTION_REMINDER);
    }

    @Override
    public Optional<String> whyNot(DueEmail email, Dispute dispute) {
        if (dispute.state() == DisputeState.CLOSED) {
            return Optional.of("the claim is closed");
        }
        Question question =
                rows.find(UUID.fromString(email.about().get("question"))).orElseThrow();
        if (question.state() != Question.State.OPEN) {
            return Optional.of("the question is " + question.state());
        }
        return clock.instant().isBefore(question.answerBy())
                ? Optional.empty()
                : Optional.of("the time to answer is over");
    }
}
