package dev.rejoinder.notification.delivery;

import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.Rendered;

/** A written mail and where it goes. */
record Envelope(String recipient, Language language, Profile profile, Rendered content) {}
