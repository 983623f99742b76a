package dev.rejoinder.notification.delivery;

import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Profile;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks every room what a mail is to say as well. */
@ApplicationScoped
class Asides {

    private final List<Aside> asides;
    private final Clock clock;

    Asides(@All List<Aside> asides, Clock clock) {
        this.asides = asides;
        this.clock = clock;
    }

    DueEmail joined(DueEmail email, Dispute dispute, Profile profile) {
        Instant now = clock.instant();
        Map<String, String> about = new HashMap<>(email.about());
        asides.forEach(aside -> about.putAll(aside.of(email, dispute, profile, now)));
        return email.about(about);
    }
}
