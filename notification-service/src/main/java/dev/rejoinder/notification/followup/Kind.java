package dev.rejoinder.notification.followup;

import dev.rejoinder.notification.template.Template;

/** What is asked after a case. */
enum Kind {
    SOLVED(Template.SHOPPER_DID_WE_SOLVE_IT),
    REFUND_ARRIVED(Template.SHOPPER_REFUND_ARRIVED);

    private final Template template;

    Kind(Template template) {
        this.template = template;
    }

    Template template() {
        return template;
    }
}
