package dev.rejoinder.notification.delivery;

import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.bounce.Suppressions;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Whom a mail goes to where mails to an address have come back. */
@ApplicationScoped
class Addressees {

    private final Suppressions suppressions;

    Addressees(Suppressions suppressions) {
        this.suppressions = suppressions;
    }

    /** Empty if nobody is to get it: the address is broken, and others at the shop hear of the claim, or nobody can. */
    Optional<String> of(DueEmail email, String recipient, Profile profile) {
        if (works(email, recipient)) {
            return Optional.of(recipient);
        }
        return email.template().audience() == Audience.MERCHANT ? contact(email, profile) : Optional.empty();
    }

    String trouble(DueEmail email, String recipient) {
        return suppressions.reason(email.merchantId(), recipient).orElse("mails to this address came back");
    }

    /** For one mail of those to the shop, once nobody else there can be reached. */
    private Optional<String> contact(DueEmail email, Profile profile) {
        List<String> recipients =
                profile.claimRecipients().stream().map(Recipient::email).toList();
        boolean isFirst = recipients.get(0).equals(email.recipient());
        return isFirst && recipients.stream().noneMatch(address -> works(email, address))
                ? Optional.of(profile.contact().email()).filter(address -> works(email, address))
                : Optional.empty();
    }

    boolean works(DueEmail email, String address) {
        return suppressions.reason(email.merchantId(), address).isEmpty();
    }
}
