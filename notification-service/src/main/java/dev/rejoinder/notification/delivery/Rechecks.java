package dev.rejoinder.notification.delivery;

import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.dispute.Handling;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.Template;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at every mail again when it is to be sent: a dispute's course here, other mails where they come from. */
@ApplicationScoped
class Rechecks {

    private final Map<Template, Recheck> byTemplate = new EnumMap<>(Template.class);
    private final List<Refusal> refusals;
    private final Clock clock;

    Rechecks(@All List<Recheck> rechecks, @All List<Refusal> refusals, Clock clock) {
        rechecks.forEach(recheck -> recheck.templates().forEach(template -> add(template, recheck)));
        this.refusals = refusals;
        this.clock = clock;
    }

    private void add(Template template, Recheck recheck) {
        if (byTemplate.put(template, recheck) != null) {
            throw new IllegalStateException(template + " is looked at again in two places");
        }
    }

    Optional<String> unwanted(DueEmail email) {
        return refusals.stream()
                .flatMap(refusal -> refusal.whyNot(email).stream())
                .findFirst();
    }

    Optional<String> whyNot(DueEmail email, Dispute dispute, Handling handling, Optional<Profile> profile) {
        if (profile.isEmpty()) {
            return Optional.of("the merchant has no profile");
        }
        Optional<String> unwanted = unwanted(email);
        if (unwanted.isPresent()) {
            return unwanted;
        }
        Recheck recheck = byTemplate.get(email.template());
        if (recheck != null) {
            return recheck.whyNot(email, dispute);
        }
        return email.template().audience() == Audience.SHOPPER
                ? ShopperNews.obsolete(email.template(), dispute, handling)
                : Obsolete.toMerchant(email, dispute, handling, profile.get(), clock.instant());
    }
}
