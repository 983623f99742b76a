package dev.rejoinder.notification.email;

import dev.rejoinder.event.DisputeReminded;
import dev.rejoinder.notification.template.Template;
import java.util.Optional;

/** Which mail to the merchant a dispute's course asks for. Whether it is still true is asked when it is sent. */
final class MerchantCourse {

    private MerchantCourse() {}

    static Optional<Template> mail(News news) {
        if (news.fact() instanceof DisputeReminded) {
            return Optional.of(Template.MERCHANT_DEADLINE_NEAR);
        }
        return Optional.empty();
    }
}
