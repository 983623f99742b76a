package dev.rejoinder.notification.preference;

import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.Recipient;
import java.time.Instant;
import java.util.Optional;

/**
 * A subscription that it is time to look at.
 *
 * @param recipient in lower case
 * @param changedAt since when it is wanted
 */
public record DueSubscription(String merchantId, String recipient, Topic topic, int hour, Instant changedAt) {

    /** The address as the profile has it; empty if it is not there any more. */
    public Optional<String> spelled(Profile profile) {
        return profile.claimRecipients().stream()
                .map(Recipient::email)
                .filter(recipient::equalsIgnoreCase)
                .findFirst();
    }
}
