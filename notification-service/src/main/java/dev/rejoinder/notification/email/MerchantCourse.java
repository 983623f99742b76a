package dev.rejoinder.notification.email;

import dev.rejoinder.event.DisputeEscalated;
import dev.rejoinder.event.DisputeOutcome;
import dev.rejoinder.event.DisputeReminded;
import dev.rejoinder.event.DisputeState;
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
        if (isDecided(news)) {
            return Optional.of(Template.MERCHANT_OUTCOME);
        }
        return stateTurned(news) ? turned(news) : Optional.empty();
    }

    /** Anew where Amazon decides otherwise afterwards. What was over before outcomes were remembered is no news. */
    private static boolean isDecided(News news) {
        DisputeOutcome outcome = news.fact().summary().outcome();
        if (outcome == null || outcome == DisputeOutcome.MERGED) {
            return false;
        }
        Told before = news.before();
        boolean wasUnremembered = before != null && before.closed() && before.outcome() == null;
        return !wasUnremembered && (before == null || before.outcome() != outcome);
    }

    private static boolean stateTurned(News news) {
        DisputeState before = news.before() == null ? null : news.before().state();
        return before != null && before != news.fact().summary().state();
    }

    /** What was under way and failed goes back to where it was, which is no news. */
    private static Optional<Template> turned(News news) {
        DisputeState before = news.before().state();
        return switch (news.fact().summary().state()) {
            case ANSWERED -> unless(before == DisputeState.REFUNDING, Template.MERCHANT_ANSWER_SENT);
            case MORE_EVIDENCE_ASKED ->
                unless(
                        before == DisputeState.REFUNDING || before == DisputeState.ANSWERING,
                        Template.MERCHANT_MORE_EVIDENCE_ASKED);
            case REFUNDING -> Optional.of(Template.MERCHANT_REFUND_UNDER_WAY);
            case REFUNDED -> Optional.of(Template.MERCHANT_REFUND_DONE);
            case OPENED, GATHERING, NEEDS_DECISION, ANSWERING, CLOSED -> Optional.empty();
        };
    }

    private static Optional<Template> unless(boolean isBack, Template template) {
        return isBack ? Optional.empty() : Optional.of(template);
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
