package dev.rejoinder.notification.confirm;

import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import java.util.Map;
import java.util.UUID;

/**
 * A link that is good, and the mail it stood in.
 *
 * @param about what the mail told besides its dispute
 * @param choice which of several links of that mail it is; empty if there is one
 */
public record Opened(
        UUID emailId,
        UUID disputeId,
        String merchantId,
        Profile shop,
        Audience audience,
        Language language,
        Map<String, String> about,
        String choice) {}
