package dev.rejoinder.notification.email;

import dev.rejoinder.event.DisputeEscalated;
import dev.rejoinder.event.DisputeReminded;
import dev.rejoinder.event.Escalation;
import dev.rejoinder.notification.template.Template;
import java.util.Optional;

/** Which mail to the merchant a dispute's course asks for. Whether it is still true is asked when it is sent. */
final class MerchantCourse {

    private MerchantCourse() {}

    static Optional<Template> mail(News news) {
        if (news.fact() instanceof DisputeReminded) {
            return Optional.of(Template.MERCHANT_DEADLINE_NEAR);
        }
        if (news.fact() instanceof DisputeEscalated escalated) {
            return Optional.of(mail(escalated.escalation()));
        }
        return Optional.empty();
    }

    private static Template mail(Escalation escalation) {
        return switch (escalation) {
            case NOT_DECIDED -> Template.MERCHANT_DECISION_NEEDED;
            case NOT_ALLOWED -> Template.MERCHANT_APPROVAL_NEEDED;
            case CANNOT_BE_ANSWERED -> Template.MERCHANT_ANSWER_STUCK;
            case CANNOT_BE_REFUNDED -> Template.MERCHANT_REFUND_STOPPED;
        };
    }
}
