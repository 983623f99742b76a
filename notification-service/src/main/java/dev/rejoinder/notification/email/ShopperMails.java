package dev.rejoinder.notification.email;

import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Queues what shoppers are told of their disputes' course; of several that wait to say the same, the newest. */
@ApplicationScoped
class ShopperMails {

    private record Kind(UUID disputeId, Template template) {}

    private final EmailRows rows;
    private final Clock clock;

    ShopperMails(EmailRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** After what is no longer true was dropped. */
    void queue(List<News> news, Set<String> merchantsWithProfile) {
        Instant now = clock.instant();
        Map<Kind, NewEmail> newest = new LinkedHashMap<>();
        news.forEach(each -> ShopperCourse.mail(each).ifPresent(template -> {
            NewEmail email = NewEmail.queued(each.fact(), template, Set.of(), null, now, now);
            newest.put(
                    new Kind(email.disputeId(), template),
                    merchantsWithProfile.contains(email.merchantId()) ? email : email.held());
        }));
        if (!newest.isEmpty()) {
            rows.supersede(newest.values());
            rows.insert(newest.values());
        }
    }
}
