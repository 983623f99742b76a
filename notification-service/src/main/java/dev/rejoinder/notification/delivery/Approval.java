package dev.rejoinder.notification.delivery;

import dev.rejoinder.event.Audience;
import dev.rejoinder.event.Money;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.MailRules;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.Template;
import java.util.Optional;

/** Which news a person at the shop sees before the shopper does, where the shop wants that. */
final class Approval {

    private Approval() {}

    /** Why a person has to agree first; empty if nobody has to, or somebody has. */
    static Optional<String> needed(DueEmail email, Dispute dispute, Profile profile) {
        if (email.approved()
                || email.mayHaveArrived()
                || !isNews(email.template())
                || !profile.rules().wantApproval()) {
            return Optional.empty();
        }
        return email.template() == Template.SHOPPER_DECIDED_FOR_SHOP
                ? Optional.of("a person sees it first: the claim is decided for the shop")
                : above(dispute.amount(), profile.rules());
    }

    private static Optional<String> above(Money amount, MailRules rules) {
        if (amount == null) {
            return Optional.of("a person sees it first: the amount is not known");
        }
        return rules.limit(amount.currency())
                .filter(limit -> amount.value().compareTo(limit.value()) > 0)
                .map(limit -> "a person sees it first: the amount is above " + limit.shown());
    }

    /** The first mail of a case tells nothing that a person could put better. */
    private static boolean isNews(Template template) {
        return template.audience() == Audience.SHOPPER
                && !template.isByPerson()
                && !template.isOnRequest()
                && template != Template.SHOPPER_CHARGEBACK_RECEIVED
                && template != Template.SHOPPER_CLAIM_RECEIVED;
    }
}
