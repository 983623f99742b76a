package dev.rejoinder.notification.status;

import dev.rejoinder.event.Audience;
import dev.rejoinder.notification.delivery.Aside;
import dev.rejoinder.notification.dispute.Dispute;
import dev.rejoinder.notification.link.StatusLink;
import dev.rejoinder.notification.link.StatusLinks;
import dev.rejoinder.notification.outgoing.DueEmail;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Mails to shoppers lead to the page of their case. Most of these links are for reading, as mails are quoted and passed on;
 * one that asks for an answer, or was asked for, lets its reader answer.
 */
@ApplicationScoped
class StatusLines implements Aside {

    private final StatusRows rows;
    private final StatusLinks links;

    StatusLines(StatusRows rows, StatusLinks links) {
        this.rows = rows;
        this.links = links;
    }

    @Override
    public Map<String, String> of(DueEmail email, Dispute dispute, Profile profile, Instant now) {
        Template template = email.template();
        if (template.audience() != Audience.SHOPPER
                || dispute.shopper() == null
                || dispute.shopper().email() == null) {
            return Map.of();
        }
        Optional<CaseLinks> found = rows.find(dispute.id()).filter(known -> !known.isOver(now));
        if (found.isEmpty()) {
            return Map.of();
        }
        Map<String, String> facts = new HashMap<>();
        long reader = links.reader(dispute.shopper().email());
        int generation = found.get().generation();
        boolean answers = template.asksShopper() || template == Template.SHOPPER_STATUS_LINK;
        links.to(new StatusLink(dispute.id(), generation, reader, answers))
                .ifPresent(link -> facts.put(name(template), link));
        if (template == Template.SHOPPER_STATUS_LINK && found.get().until() != null) {
            facts.put("until", found.get().until().toString());
        }
        return facts;
    }

    /** What a letter calls its link: one for its button, or the quiet line that all others have. */
    private static String name(Template template) {
        if (template == Template.SHOPPER_STATUS_LINK) {
            return "casePage";
        }
        return template.asksShopper() ? "answerPage" : "statusPage";
    }
}
