package dev.rejoinder.notification.email;

import dev.rejoinder.event.DisputeClosed;
import dev.rejoinder.event.DisputeState;
import dev.rejoinder.event.DisputeUpdated;
import dev.rejoinder.notification.template.Template;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Which mail to the shopper a dispute's course asks for. Whether it is still true is asked when it is sent. */
final class ShopperCourse {

    private static final Set<DisputeState> REFUNDED = EnumSet.of(DisputeState.REFUNDING, DisputeState.REFUNDED);

    /** From these it goes back to a round that was told of before. */
    private static final Set<DisputeState> IN_ROUND =
            EnumSet.of(DisputeState.MORE_EVIDENCE_ASKED, DisputeState.ANSWERING, DisputeState.REFUNDING);

    private ShopperCourse() {}

    /** Of a dispute that nothing was told of, nothing is told half-way. */
    static Optional<Template> mail(News news) {
        if (news.before() == null) {
            return Optional.empty();
        }
        if (news.fact() instanceof DisputeClosed closed) {
            return Template.closedForShopper(closed.summary().outcome());
        }
        return news.fact() instanceof DisputeUpdated updated
                ? turned(news.before().state(), updated.summary().state())
                : Optional.empty();
    }

    /** @param before null if it was not remembered */
    private static Optional<Template> turned(DisputeState before, DisputeState now) {
        if (REFUNDED.contains(now) && !REFUNDED.contains(before)) {
            return Optional.of(Template.SHOPPER_REFUND_COMING);
        }
        return now == DisputeState.MORE_EVIDENCE_ASKED && !IN_ROUND.contains(before)
                ? Optional.of(Template.SHOPPER_LOOKED_AT_AGAIN)
                : Optional.empty();
    }
}
