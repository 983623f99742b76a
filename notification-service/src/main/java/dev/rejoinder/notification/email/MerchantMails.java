package dev.rejoinder.notification.email;

import dev.rejoinder.event.DisputeFact;
import dev.rejoinder.notification.profile.Profile;
import dev.rejoinder.notification.profile.Recipient;
import dev.rejoinder.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Queues what merchants are told of their disputes' course: each fact's mail at once, and of several waiting the newest. */
@ApplicationScoped
class MerchantMails {

    private record Kind(UUID disputeId, Template template) {}

    private final EmailRows rows;
    private final Clock clock;

    MerchantMails(EmailRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void queue(List<News> news, Map<String, Profile> profiles) {
        Map<Kind, DisputeFact> newest = new LinkedHashMap<>();
        news.forEach(each -> MerchantCourse.mail(each)
                .ifPresent(template -> newest.put(new Kind(each.fact().disputeId(), template), each.fact())));
        Instant now = clock.instant();
        List<NewEmail> emails = newest.entrySet().stream()
                .flatMap(entry -> addressed(
                        entry.getValue(),
                        entry.getKey().template(),
                        profiles.get(entry.getValue().merchantId()),
                        now))
                .toList();
        if (!emails.isEmpty()) {
            rows.supersede(emails);
            rows.insert(emails);
        }
    }

    private static Stream<NewEmail> addressed(DisputeFact fact, Template template, Profile profile, Instant now) {
        if (profile == null) {
            return Stream.of(
                    NewEmail.queued(fact, template, Set.of(), null, now, now).held());
        }
        return profile.claimRecipients().stream()
                .map(Recipient::email)
                .map(address -> NewEmail.queued(fact, template, Set.of(), address, now, now));
    }
}
