package dev.rejoinder.notification.delivery;

import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.dispute.Handling;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.Situation;
import java.time.Instant;
import java.util.List;

/**
 * A mail that is true and may leave now.
 *
 * @param others taken with it and not looked at yet
 */
record Turn(
        DueEmail email,
        Dispute dispute,
        Handling handling,
        Profile profile,
        String address,
        Language language,
        List<DueEmail> others) {

    Situation situation(DueEmail told, Instant now) {
        return new Situation(
                dispute, handling, profile, language, Obsolete.stillNew(told, dispute), told.about(), told.id(), now);
    }

    boolean hasSameReader(DueEmail other) {
        return other.template().audience() == email.template().audience()
                && (email.recipient() == null || email.recipient().equals(other.recipient()));
    }
}
