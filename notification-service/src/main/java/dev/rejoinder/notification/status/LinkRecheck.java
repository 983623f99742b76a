package dev.rejoinder.notification.status;

import dev.rejoinder.notification.delivery.Recheck;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.link.StatusLinks;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** A link goes to who has asked for it, and only the newest. */
@ApplicationScoped
class LinkRecheck implements Recheck {

    private final StatusRows rows;
    private final StatusLinks links;
    private final Clock clock;

    LinkRecheck(StatusRows rows, StatusLinks links, Clock clock) {
        this.rows = rows;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public Set<Template> templates() {
        return Set.of(Template.SHOPPER_STATUS_LINK);
    }

    @Override
    public Optional<String> whyNot(DueEmail email, Dispute dispute) {
        String reader = email.about().get(LinkRequests.READER);
        if (dispute.shopper() == null
                || dispute.shopper().email() == null
                || !reader.equals(String.valueOf(links.reader(dispute.shopper().email())))) {
            return Optional.of("the shopper has another address now");
        }
        Optional<CaseLinks> known = rows.find(dispute.id()).filter(found -> !found.isOver(clock.instant()));
        if (known.isEmpty()) {
            return Optional.of("the page is no longer shown");
        }
        return email.about()
                        .get(LinkRequests.GENERATION)
                        .equals(String.valueOf(known.get().generation()))
                ? Optional.empty()
                : Optional.of("this link has been ended");
    }
}
