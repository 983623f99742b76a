package dev.rejoinder.notification.outgoing;

import dev.rejoinder.notification.template.Rendered;
import java.util.List;
import java.util.UUID;

/**
 * A mail that a mail server has taken over.
 *
 * @param answer what the server said to it
 * @param steps how it came to that
 * @param alsoTold the mails whose news it carries, which are not sent any more
 */
public record Sending(
        String recipient, String language, Rendered mail, String answer, List<Step> steps, List<UUID> alsoTold) {}
