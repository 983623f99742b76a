package dev.rejoinder.notification.status;

import dev.rejoinder.event.Shopper;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.dispute.DisputeAnswer;
import dev.rejoinder.notification.dispute.Disputes;
import dev.rejoinder.notification.link.StatusLink;
import dev.rejoinder.notification.link.StatusLinks;
import dev.rejoinder.notification.profile.Language;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.Profiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Opens links to the pages of cases, for the shopper they were made for and as long as they work. */
@ApplicationScoped
public class Doors {

    private final StatusLinks links;
    private final StatusRows rows;
    private final Disputes disputes;
    private final Profiles profiles;
    private final Clock clock;

    Doors(StatusLinks links, StatusRows rows, Disputes disputes, Profiles profiles, Clock clock) {
        this.links = links;
        this.rows = rows;
        this.disputes = disputes;
        this.profiles = profiles;
        this.clock = clock;
    }

    /** @param wanted by the reader; empty for the shopper's own language */
    public Door open(String token, Optional<Language> wanted) {
        Optional<StatusLink> link = links.open(token).filter(this::works);
        if (link.isEmpty()) {
            return new Door.Shut();
        }
        DisputeAnswer answer = disputes.ask(link.get().disputeId(), dispute -> true);
        if (answer instanceof DisputeAnswer.NotNow) {
            return new Door.Away();
        }
        return answer instanceof DisputeAnswer.Found found ? open(link.get(), found, wanted) : new Door.Shut();
    }

    private boolean works(StatusLink link) {
        return rows.find(link.disputeId())
                .filter(known -> known.lets(link, clock.instant()))
                .isPresent();
    }

    private Door open(StatusLink link, DisputeAnswer.Found found, Optional<Language> wanted) {
        Dispute dispute = found.dispute();
        Optional<Profile> shop = profiles.find(dispute.merchantId());
        Shopper shopper = dispute.shopper();
        if (shop.isEmpty() || shopper == null || shopper.email() == null || !links.isFor(link, shopper.email())) {
            return new Door.Shut();
        }
        Language language = wanted.or(() -> Language.find(shopper.language()))
                .orElse(shop.get().language());
        return new Door.Open(new OpenCase(link, dispute, found.handling(), shop.get(), language));
    }
}
