package dev.rejoinder.notification.inbound;

import static java.util.Objects.requireNonNull;

import dev.rejoinder.event.Audience;
import java.util.UUID;

/** Whom one of our mails was for. */
public record Participant(UUID emailId, Audience audience) {

    public Participant {
        requireNonNull(emailId, "emailId");
        requireNonNull(audience, "audience");
    }
}
