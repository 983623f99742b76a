package dev.rejoinder.notification.delivery;

import dev.rejoinder.notification.outgoing.Sending;
import dev.rejoinder.notification.outgoing.Step;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.Rendered;
import java.util.List;
import java.util.UUID;

/**
 * A written mail and where it goes.
 *
 * @param alsoTold the mails whose news it carries
 */
record Envelope(String recipient, Language language, Profile profile, Rendered content, List<UUID> alsoTold) {

    Sending sending(String answer, List<Step> steps) {
        return new Sending(recipient, language.tag(), content, answer, steps, alsoTold);
    }
}
