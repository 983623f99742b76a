package dev.rejoinder.notification.email;

import dev.rejoinder.notification.template.Template;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A mail that something else than a dispute's course asks for.
 *
 * @param disputeId null where it is about no single one
 * @param event what caused it, like {@code message/<id>}; with dispute, template and recipient it makes the mail the same
 * @param due when it is looked at first, to be sent if it is still so
 * @param about what the mail tells besides the dispute; deleted with the words of the mail
 */
public record Occasion(
        UUID disputeId, String merchantId, String event, Template template, Instant due, Map<String, String> about) {

    public Occasion {
        about = Map.copyOf(about);
    }
}
