package dev.rejoinder.notification.question;

import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.incoming.ReplyArrived;
import dev.rejoinder.notification.incoming.reading.MailKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Whatever a shopper writes back, nobody reminds them after it. */
@ApplicationScoped
class AnswerHearer {

    private final QuestionRows rows;

    AnswerHearer(QuestionRows rows) {
        this.rows = rows;
    }

    void on(@Observes ReplyArrived reply) {
        if (reply.kind() == MailKind.PERSON && reply.verified() && reply.writer() == Audience.SHOPPER) {
            rows.answered(reply.disputeId(), reply.arrivedAt());
        }
    }
}
