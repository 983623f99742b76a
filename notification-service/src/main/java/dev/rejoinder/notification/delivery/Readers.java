package dev.rejoinder.notification.delivery;

import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.MailAddress;
import dev.rejoinder.notification.profile.Profile;
import java.util.Optional;

/** Whom a mail is for, and in which language they read. */
final class Readers {

    private Readers() {}

    /** Null where it is not known. */
    static String address(DueEmail email, Dispute dispute) {
        if (email.template().audience() != Audience.SHOPPER) {
            return email.recipient();
        }
        String address = dispute.shopper() == null ? null : dispute.shopper().email();
        return MailAddress.isGood(address) ? address : null;
    }

    static Language language(DueEmail email, Dispute dispute, Profile profile) {
        if (email.template().audience() != Audience.SHOPPER) {
            return profile.languageOf(email.recipient()).orElse(profile.language());
        }
        return Language.find(email.about().get("language"))
                .or(() -> Optional.ofNullable(dispute.shopper()).flatMap(shopper -> Language.find(shopper.language())))
                .orElse(profile.language());
    }
}
