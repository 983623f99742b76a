package dev.rejoinder.notification.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The address that ends optional mails, which the header and the end of each of them name (RFC 8058). */
@ApplicationScoped
public class WayOut {

    public static final String PURPOSE = "unsubscribe";

    private static final Duration VALID = Duration.ofDays(90);

    private final ConfirmLinks links;
    private final LinkConfig config;

    WayOut(ConfirmLinks links, LinkConfig config) {
        this.links = links;
        this.config = config;
    }

    /** Without one no optional mail is sent. */
    public boolean isThere() {
        return config.url().isPresent();
    }

    public Optional<String> of(UUID emailId, Instant queuedAt) {
        return links.to(new ConfirmLink(emailId, PURPOSE, "", queuedAt.plus(VALID)));
    }
}
